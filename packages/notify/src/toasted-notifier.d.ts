/** The part of the library that is used; it has no types of its own. */
declare module 'toasted-notifier' {
  export class WindowsToaster {
    notify(toast: { title: string; message: string }, done: (error: Error | null) => void): void;
  }
}
