import type { Page } from '@playwright/test';
import type { Input, Method, Output } from '../src/ipc/contract.ts';

/** Calls a method through the window's own bridge, as the renderer does. Throws with its code when it fails. */
export async function invoke<Name extends Method>(
  page: Page,
  method: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await page.evaluate(([name, value]) => window.desk.invoke(name as Method, value as never), [
    method,
    input,
  ] as const);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}, ${answer.error.message}`);
  return answer.value as Output<Name>;
}
