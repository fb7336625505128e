/**
 * Chromium serves pages on schemes of its own only, so `app://desk/x` is shown to it as
 * `https://desk.app.cloudtuner.invalid/x`: a secure origin under the top-level domain that RFC 2606 sets aside never to
 * resolve. Everything on the main process's side of this module sees the first form.
 */
const SUFFIX = '.cloudtuner.invalid';

/** The address that Chromium is given for one of a custom scheme. Others stay as they are. */
export function toChromium(address: string): string {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (['http', 'https', 'data', 'about', 'blob'].includes(scheme)) return address;
  return `https://${url.host}.${scheme}${SUFFIX}${url.pathname}${url.search}${url.hash}`;
}

/** The address that the main process sees for one of Chromium's. Others stay as they are. */
export function fromChromium(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const own = /^([a-z0-9-]+)\.([a-z][a-z0-9]*)\.cloudtuner\.invalid$/.exec(url.hostname);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '' || !own) {
    return address;
  }
  return `${own[2]}://${own[1]}${url.pathname}${url.search}${url.hash}`;
}
