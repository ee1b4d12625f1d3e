export const finishing = 'Finishing the games in hand and saving. Once more stops at once.';

/** Calls `say` when the command is interrupted, until it is disposed of. */
export function onInterruption(signal: AbortSignal, say: () => void): Disposable {
  signal.addEventListener('abort', say);
  return { [Symbol.dispose]: () => signal.removeEventListener('abort', say) };
}
