import { render } from 'preact';
import '../styles/colours.css';
import '../styles/base.css';
import '../styles/page.css';
import '../styles/controls.css';
import './notebooks.css';
import { choice } from '../state/choice.ts';
import { keepLanguage } from '../state/language.ts';
import { isLanguage } from '../texts/languages.ts';
import { openAddress, orNotice } from './actions.ts';
import { NotebooksPage } from './page/NotebooksPage.tsx';
import { state } from './state.ts';

const spoken = new URLSearchParams(location.search).get('lang');
choice.language.value = isLanguage(spoken) ? spoken : null;
keepLanguage();
addEventListener('beforeunload', (event) => {
  if (state.isChanged.value && !state.readOnly.value) event.preventDefault();
});
render(<NotebooksPage />, document.getElementById('page')!);
void orNotice(openAddress);
