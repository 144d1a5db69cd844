/**
 * How the reader started us, as he would type it before another command: `pnpm scim`, `npx -y pnpm@12.21.0 scim`, or Node itself.
 */
export function launcherOf(env: Readonly<Record<string, string | undefined>>): string {
  const [name, version] = (env.npm_config_user_agent ?? '').split(/[ /]/, 2);
  if (name === 'npm') return 'npm run scim --';
  if (name !== 'pnpm') return 'node services/scim/src/cli/main.ts'; // an installation for production has no tsx, and Node needs none
  return /[\\/]_npx[\\/]/.test(env.npm_execpath ?? '') ? `npx -y pnpm@${version} scim` : 'pnpm scim';
}
