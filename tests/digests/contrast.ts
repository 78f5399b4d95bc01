/** Contrast as WCAG 2.2 computes it, over a rendered mail: inline colours, and those of its dark-mode rules. */
import { parseHTML } from 'linkedom';

export interface Pair {
  text: string;
  ink: string;
  ground: string;
  ratio: number;
}

/** Every text of a mail with the colours it is seen in. `dark` applies the rules of prefers-color-scheme. */
export function textContrasts(html: string, dark: boolean): Pair[] {
  const { document } = parseHTML(html);
  const rules = dark ? darkRules(html) : new Map<string, string>();
  const pairs: Pair[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();
    if (own === '' || element.closest('[style*="display:none"]') !== null) continue;
    const ink = inherited(element, 'color', rules);
    const ground = inherited(element, 'background', rules);
    pairs.push({ text: own.slice(0, 40), ink, ground, ratio: contrast(ink, ground) });
  }
  return pairs;
}

function darkRules(html: string): Map<string, string> {
  const block = /prefers-color-scheme:dark\)\{((?:[^{}]+\{[^{}]*\})*)\}/.exec(html)?.[1] ?? '';
  return new Map([...block.matchAll(/(\.?[\w-]+)\{([^{}]*)\}/g)].map(([, name, body]) => [name!, body!]));
}

function inherited(element: Element | null, property: string, rules: Map<string, string>): string {
  for (let at = element; at !== null; at = at.parentElement) {
    const declared = new RegExp(`(?:^|;)${property}:(#[0-9a-f]{3,6})`);
    const ruled = [at.localName, ...[...at.classList].map((name) => `.${name}`)]
      .map((name) => declared.exec(rules.get(name) ?? '')?.[1])
      .find(Boolean);
    const found = ruled ?? declared.exec(at.getAttribute('style') ?? '')?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`no ${property} declared around ${element?.outerHTML.slice(0, 80)}`);
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
