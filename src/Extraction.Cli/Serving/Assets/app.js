'use strict';
const byId = id => document.getElementById(id);
const [text, status, result, raw, json, page] = ['text', 'status', 'result', 'raw', 'json', 'page'].map(byId);
const types = { html: 'text/html', htm: 'text/html', md: 'text/markdown', markdown: 'text/markdown', xml: 'application/xml', rss: 'application/rss+xml', atom: 'application/atom+xml' };
let fileType = null;
let latest = 0;

const sample = `South Korea's communications regulator fined TikTok 186 million won ($155,000) on Wednesday for mishandling the data of children, about 3% of the company's sales there last year.

The Korea Communications Commission said ByteDance Ltd., which owns the app, had collected at least 6,007 pieces of data on users under 14 since May 2017 and moved some of it to the U.S. and Singapore without telling them.

"We take this seriously," said Han Sang-hyuk, the commission's chairman, in Seoul. TikTok said it would not appeal.

Microsoft Corp. is in talks to buy the app's American business, a deal that could be worth between $10 billion and $30 billion.`;

function say(message, isError) {
  status.textContent = message;
  status.className = isError ? 'error' : '';
}

async function post(path, type, body, accept) {
  const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': type, Accept: accept }, body });
  if (response.ok) return response.text();
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail || problem.title || `the server answered ${response.status}`);
}

async function tag() {
  const body = text.value;
  if (!body.trim()) {
    say('There is nothing to tag yet.');
    return;
  }

  const call = ++latest;
  const isPage = page.checked || (fileType !== null && fileType !== 'text/plain');
  const path = isPage ? 'v1/articles' : 'v1/tags';
  const type = (isPage && fileType) || 'text/plain';
  say('Tagging…');
  const started = performance.now();
  try {
    const [html, record] = await Promise.all([post(path, type, body, 'text/html'), post(path, type, body, 'application/json')]);
    if (call !== latest) return;
    // The fragment comes from this server, which escapes all text in it.
    result.innerHTML = html;
    json.textContent = JSON.stringify(JSON.parse(record), null, 2);
    raw.hidden = false;
    const found = [].concat(JSON.parse(record));
    const names = found.reduce((sum, r) => sum + r.entities.length, 0);
    const amounts = found.reduce((sum, r) => sum + r.amounts.length, 0);
    say(`${found.length} article${found.length === 1 ? '' : 's'}, ${names} names, ${amounts} figures, ${Math.round(performance.now() - started)} ms`);
    result.focus({ preventScroll: true });
  } catch (error) {
    if (call === latest) say(error.message, true);
  }
}

async function open(file) {
  fileType = types[file.name.split('.').pop().toLowerCase()] || 'text/plain';
  text.value = await file.text();
  page.checked = true;
  await tag();
}

byId('form').addEventListener('submit', event => { event.preventDefault(); tag(); });
byId('sample').addEventListener('click', () => { fileType = null; page.checked = false; text.value = sample; tag(); });
byId('clear').addEventListener('click', () => { latest++; fileType = null; page.checked = false; text.value = ''; result.replaceChildren(); raw.hidden = true; say(''); text.focus(); });
byId('file').addEventListener('change', event => { if (event.target.files.length) open(event.target.files[0]); event.target.value = ''; });
text.addEventListener('input', () => { fileType = null; });
text.addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); tag(); } });
document.addEventListener('dragover', event => { event.preventDefault(); document.body.classList.add('dropping'); });
document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));
document.addEventListener('drop', event => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const { files } = event.dataTransfer;
  if (files.length) open(files[0]);
  else if (event.dataTransfer.getData('text')) { fileType = null; text.value = event.dataTransfer.getData('text'); tag(); }
});
fetch('healthz').then(r => r.json()).then(h => { byId('model').textContent = `model ${h.pack} ${h.version}`; }).catch(() => {});
