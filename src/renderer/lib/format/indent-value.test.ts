import { describe, expect, it } from 'vitest';
import { indentValue } from './indent-value.ts';

describe('structured arguments, one field a line', () => {
  it('indents tuples and lists and leaves plain values alone', () => {
    expect(indentValue('[{ report: { amount: 72556, ids: [] }, signatures: [0xab, 0xcd] }]')).toBe(
      [
        '[',
        '  {',
        '    report: {',
        '      amount: 72556,',
        '      ids: []',
        '    },',
        '    signatures: [',
        '      0xab,',
        '      0xcd',
        '    ]',
        '  }',
        ']',
      ].join('\n'),
    );
    expect(indentValue('72556')).toBe('72556');
  });

  it('cannot be made to break lines by text that somebody typed', () => {
    const typed = '{ name: "a, b { c ] \\" amount: 1, ", amount: 2 }';
    expect(indentValue(typed)).toBe('{\n  name: "a, b { c ] \\" amount: 1, ",\n  amount: 2\n}');
  });
});
