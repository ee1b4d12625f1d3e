/** Tells who interrupts what happens now, until it is disposed of. */
export function tellFinishing(signal: AbortSignal, say: (line: string) => void): Disposable {
  const tell = () => say('Finishing the games in hand and saving. Once more stops at once.');
  signal.addEventListener('abort', tell);
  return { [Symbol.dispose]: () => signal.removeEventListener('abort', tell) };
}
