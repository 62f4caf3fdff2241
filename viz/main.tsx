import { render } from 'preact';
import './styles/colours.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/pictures.css';
import './styles/tables.css';
import './styles/reports.css';
import './styles/region.css';
import './styles/save.css';
import './styles/print.css';
import { Page } from './page/Page.tsx';
import { keepAddress } from './state/address.ts';
import { keepLanguage } from './state/language.ts';
import { keepAsking } from './state/polling.ts';

keepAddress();
keepLanguage();
keepAsking();
render(<Page />, document.getElementById('page')!);
