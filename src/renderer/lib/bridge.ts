import { type QueryKey, type UseQueryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { DeskError } from '../../domain/result.ts';
import type {} from '../../ipc/bridge.ts';
import type { Input, Method, Output } from '../../ipc/contract.ts';

/** What a call through the bridge throws on this side: the code and the words that main answered with. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** Names the log line of a bug (`internal`). */
  readonly id: string | undefined;

  constructor(error: DeskError) {
    super(error.message);
    this.code = error.code;
    this.details = error.details ?? {};
    this.id = error.id;
  }
}

/** Calls a method of the contract and returns its value. @throws CallError when main answered with an error. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const result = await window.desk.invoke(method, input);
  if (!result.ok) throw new CallError(result.error);
  return result.value;
}

/** The cache key of one call. Everything about a method is invalidated by its first element. */
export function deskKey<M extends Method>(method: M, input: Input<M>): QueryKey {
  return [method, input];
}

/** Reads what main owns. Events invalidate it (see app/event-sync), so it is never polled. */
export function useDesk<M extends Method>(
  method: M,
  input: Input<M>,
  options: Omit<UseQueryOptions<Output<M>, Error>, 'queryKey' | 'queryFn'> = {},
) {
  return useQuery<Output<M>, Error>({
    queryKey: deskKey(method, input),
    queryFn: () => call(method, input),
    ...options,
  });
}

/**
 * Calls a method that changes something. What went in and what came out may be a password or the words of a vault, so
 * it is forgotten with the component that asked, not kept for minutes as the cache would by itself.
 */
export function useDeskAction<M extends Method>(method: M) {
  return useMutation<Output<M>, Error, Input<M>>({
    mutationFn: (input) => call(method, input),
    gcTime: 0,
  });
}

/** The code of a failed call, or null when there is no error or it did not come from main. */
export function errorCode(error: unknown): string | null {
  return error instanceof CallError ? error.code : null;
}
