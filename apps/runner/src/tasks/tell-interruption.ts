export const finishing = 'Finishing the games in hand and saving. Once more stops at once.';

/** Tells who interrupts what happens now, until it is disposed of. */
export function tellInterruption(signal: AbortSignal, say: () => void): Disposable {
  signal.addEventListener('abort', say);
  return { [Symbol.dispose]: () => signal.removeEventListener('abort', say) };
}
