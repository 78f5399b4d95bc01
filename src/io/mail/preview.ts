import type { InlineImage } from '../../digests/digest.ts';

/** The HTML of a mail with its inline images written into it, to be opened in a browser. */
export function withImages(html: string, images: InlineImage[]): string {
  return images.reduce((page, { cid, contentType, content }) => {
    const data = `data:${contentType};base64,${content}`;
    return page.replaceAll(`src="cid:${cid}"`, () => `src="${data}"`);
  }, html);
}
