import type { Face } from '../face.ts';

/** Adds to the page of the run on GitHub Actions; prints it where there is none. */
export async function writeSummary({ environment, print }: Face, markdown: string): Promise<void> {
  if (!environment.GITHUB_STEP_SUMMARY) {
    print(markdown);
    return;
  }
  const { summary } = await import('@actions/core');
  await summary.addRaw(markdown, true).write();
}
