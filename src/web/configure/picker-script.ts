/** The one script of the console: picking by a click. The page works without it; it is served as a file of its own, by its contents. */
import { createHash } from 'node:crypto';
import { POLICY } from '../guard/headers.ts';

/** Runs in the browser: its source is what Node reads here, without the types. Nothing outside of it may be used. */
function pick(): void {
  const form = document.getElementById('picker') as HTMLFormElement | null;
  const outline = document.getElementById('outline');
  if (form === null || outline === null) return;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
  let under = new AbortController();
  for (const part of document.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
  outline.classList.add('live');

  const leaving = () => field('mode').value === 'remove';
  /** A text is a box of many sentences where there is one; what is left out may be small. */
  const boxAt = (event: Event) => {
    const at = event.target as Element;
    const box = at.closest<HTMLElement>('[data-pick]');
    if (leaving()) return box;
    const on = at.closest('.on');
    // A click into what is picked already means the box around it.
    const around = on?.parentElement?.closest<HTMLElement>('[data-pick]');
    return around ?? at.closest<HTMLElement>('[data-likely]') ?? box;
  };
  const mark = () => {
    const left = field('remove').value.split('\n');
    for (const box of outline.querySelectorAll<HTMLElement>('[data-pick]')) {
      const name = box.dataset.pick ?? '';
      box.classList.toggle('on', name === field('body').value);
      box.classList.toggle('off', left.includes(name));
    }
  };
  const ask = async (fields: URLSearchParams) => {
    under.abort();
    under = new AbortController();
    const { signal } = under;
    outline.ariaBusy = 'true';
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const [now, next] = [document.getElementById('picked'), page.getElementById('picked')];
      // A log-in that ended, or a page that is gone: the browser shows what was answered.
      if (now === null || next === null) return form.submit();
      now.replaceWith(next);
      const lists = [document, page].map((one) => one.querySelector('#picker table'));
      if (lists[0] && lists[1]) lists[0].replaceWith(lists[1]);
      for (const name of ['body', 'remove'])
        field(name).value = (page.querySelector(`#picker [name=${name}]`) as HTMLInputElement).value;
      mark();
      outline.ariaBusy = 'false';
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  const fieldsOf = (more: Record<string, string> = {}) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) fields.append(name, String(value));
    for (const name in more) fields.set(name, more[name]!);
    return fields;
  };

  outline.addEventListener('mouseover', (event) => {
    for (const box of outline.querySelectorAll('.hot')) box.classList.remove('hot');
    boxAt(event)?.classList.add('hot');
  });
  outline.addEventListener('click', (event) => {
    const box = boxAt(event);
    if (box !== null) void ask(fieldsOf({ [leaving() ? 'leave' : 'pick']: box.dataset.pick ?? '' }));
  });
  form.addEventListener('submit', (event) => {
    const by = event.submitter as HTMLButtonElement | null;
    if (by === null || !(by.name === 'pick' || by.name === 'leave')) return;
    event.preventDefault();
    void ask(fieldsOf({ [by.name]: by.value }));
  });
}

export const PICKER_SCRIPT = `(${pick.toString()})();\n`;
/** The address changes with the contents, so that a browser may keep it for ever. */
export const PICKER_SCRIPT_PATH = `/picker.${createHash('sha256').update(PICKER_SCRIPT).digest('hex').slice(0, 10)}.js`;
/** On the page that has the script, and nowhere else. */
export const PICKER_POLICY = `${POLICY}; script-src 'self'; connect-src 'self'`;
