/** Runs one check, and notes how it ended. What cannot be had is said, and is no success. */
export function check(name: string, run: () => unknown): void {
  const started = performance.now();
  try {
    const said = run() ?? '';
    console.log(`${name}: ok, ${((performance.now() - started) / 1000).toFixed(1)} s ${said}`);
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
    console.log(`${name}: FAILED: ${[stdout, stderr].filter(Boolean).join('\n') || message}`);
    process.exitCode = 1;
  }
}
