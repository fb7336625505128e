import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TextWithAddresses } from './text-with-addresses.tsx';

const marked = (text: string) => renderToStaticMarkup(<TextWithAddresses text={text} />);

describe('TextWithAddresses', () => {
  it('sets every address in letters of one width, with its brackets, and leaves the words as they are', () => {
    const address = '0x52908400098527886E0F7030069857D2E4169EE7';
    const other = `0x529[${'1'.repeat(34)}]9eE7`;
    expect(marked(`This names ${other}. You know “Kaveri”, ${address}.`)).toBe(
      `This names <span class="mono wrap-anywhere">${other}</span>. You know “Kaveri”, <span class="mono wrap-anywhere">${address}</span>.`,
    );
  });

  it('leaves text without addresses alone, and takes nothing for markup', () => {
    expect(marked('A limit of 0x12 and <b>')).toBe('A limit of 0x12 and &lt;b&gt;');
  });
});
