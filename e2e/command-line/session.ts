import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const command = `"${process.execPath}" --import ${path('addresses.ts')} ${path('../../packages/sdk/dist/command.js')}`;

/**
 * Types lines at a prompt of a terminal (`script` makes one), and gives what stands on the screen then, colours included. The
 * command `metacompliance-scim` is the built one; nobody types anything more, so it must not ask.
 */
export async function typeInTerminal(
  lines: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const shown: string[] = [];
  for (const line of lines) {
    const typed = `${line.replace(/^metacompliance-scim/, command)}; echo "[exit status $?]"`;
    const { stdout } = spawn('script', ['--quiet', '--command', typed, '/dev/null'], {
      cwd: folder,
      env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: '', ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const screen = await text(stdout);
    shown.push(`$ ${line}\n${screen.replaceAll('\r\n', '\n')}`);
  }
  return shown.join('\n');
}
