// Search over the sections of all pages. Opened from a disk, a page may load no index: then there is none.
import MiniSearch from './minisearch.js';

const MOST = 8;

/** On a phone the contents are one line until they are asked for. */
if (matchMedia('(max-width: 56rem)').matches) document.querySelector('#contents').open = false;

const form = document.querySelector('#search');
const words = document.querySelector('#words');
const found = document.querySelector('#found');

const answer = await fetch('search.json');
const { options, index } = await answer.json();
const search = MiniSearch.loadJS(index, options);
form.hidden = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});

words.addEventListener('input', () => {
  const results = search.search(words.value, {
    prefix: true,
    fuzzy: 0.2,
    boost: { title: 3, page: 2 },
  });
  found.replaceChildren(...results.slice(0, MOST).map(line));
});

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  words.value = '';
  found.replaceChildren();
});

function line({ address, title, page }) {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title === page ? title : `${page}: ${title}`;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
