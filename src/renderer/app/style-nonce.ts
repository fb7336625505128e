/**
 * The nonce of this page's content security policy, which the styles that Mantine writes at run time must carry.
 * The build leaves it in a meta element (`html.cspNonce`), whose nonce only scripts of the page can read.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
