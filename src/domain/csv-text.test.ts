import { expect, test } from 'vitest';
import { csvCell } from './csv-text.ts';

// https://owasp.org/www-community/attacks/CSV_Injection: cells that begin with = + - @, a tab, a carriage return, a line
// feed, or the full-width variants, get an apostrophe in front; a quotation mark is doubled within quotation marks.
test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1', "'＝1"],
  ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
  ['Amazon EC2', 'Amazon EC2'],
  ['a=b, c-d', '"a=b, c-d"'],
])('OWASP, CSV injection: %j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
