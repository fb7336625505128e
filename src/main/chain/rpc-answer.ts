/** What an endpoint answered for itself: a result, or the node's own error. */
export type RpcAnswer = { result: unknown } | { error: RpcError };
export type RpcError = { code: number; message: string; data?: unknown };
