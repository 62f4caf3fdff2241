import { changeTexts } from '../../../texts/change/texts.ts';
import { lazily } from '../../lazily.tsx';

const View = lazily(async () => (await import('./YamlView.tsx')).YamlView);

/** The text, with the reader of YAML, comes only when it is asked for. */
export function LazyYaml() {
  return <View awaited={<p class="empty tall">{changeTexts.value.yaml.loading}</p>} />;
}
