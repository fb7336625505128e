import { MantineProvider } from '@mantine/core';
import decodeQR from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UrReader } from '../../domain/ur/ur-reader.ts';
import { AnimatedQr } from './animated-qr.tsx';

const SCALE = 4;

/** What the drawn code says: its path as pixels, four to a module. */
function readDrawn(markup: string): string {
  const size = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = 0; down < SCALE; down++) {
      const start = (Number(y) * SCALE + down) * side + Number(x) * SCALE;
      for (let at = start; at < start + Number(width) * SCALE; at++) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

const shown = (bytes: number) =>
  renderToStaticMarkup(
    <MantineProvider>
      <AnimatedQr
        what="the request"
        type="bytes"
        cbor={`0x5901${bytes.toString(16)}${'ab'.repeat(256 + bytes)}`}
      />
    </MantineProvider>,
  );

test('a long message: its first part is drawn, and which one of how many is said', () => {
  const markup = shown(0x44);
  const text = readDrawn(markup);
  // 3 bytes of CBOR head and 324 of content: three parts of at most 140 bytes.
  expect(text).toMatch(/^UR:BYTES\/1-3\//);
  expect(new UrReader().receive(text)).toBe('new');
  expect(markup).toContain('Part 1 of 3');
  // Three parts at four a second.
  expect(markup).toContain('1 second for all');
  expect(markup).toContain('aria-label="QR code of the request. 3 parts are shown in turn"');
  for (const control of ['Previous part', 'Pause', 'Next part', 'Smaller', 'Bigger'])
    expect(markup).toContain(control);
});

test('a message that fits one code stands still and needs no player', () => {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <AnimatedQr what="the signature" type="bytes" cbor="0x43abcdef" />
    </MantineProvider>,
  );
  const reader = new UrReader();
  expect(reader.receive(readDrawn(markup))).toBe('complete');
  expect(reader.message?.cbor).toEqual(Uint8Array.of(0x43, 0xab, 0xcd, 0xef));
  expect(markup).toContain('aria-label="QR code of the signature"');
  expect(markup).not.toContain('Next part');
});

test('it is dark on white in every theme (ISO/IEC 18004 asks for dark modules on light ones)', () => {
  expect(shown(0x44)).toMatch(/<rect [^>]*fill="#fff"\/?>(<\/rect>)?<path [^>]*fill="#000"/);
});

test('what is longer than a reader takes is not drawn; a file is offered in words', () => {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <AnimatedQr what="the plan" type="bytes" cbor={`0x${'00'.repeat(256 * 1024 + 1)}`} />
    </MantineProvider>,
  );
  expect(markup).toContain('Too long for QR codes');
  expect(markup).not.toContain('<svg');
});
