import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const read = 'import { readFileSync } from "node:fs"; const text = readFileSync(process.argv[1], "utf8");';

/** How each prints a page to standard output, and the share of its CPU time that ours may take. */
const scripts = {
  markdansi: {
    goal: 0.45,
    code: `${read} const { render } = await import("markdansi"); process.stdout.write(render(text, { width: 80, color: true }));`,
  },
  'cli-markdown': {
    goal: 0.15,
    code: `${read} const loaded = await import("cli-markdown"); process.stdout.write((loaded.default.default ?? loaded.default)(text));`,
  },
};

/**
 * Other programs that set a page for the terminal, as far as they are installed.
 *
 * @param {string | undefined} folder holds node_modules with npm packages
 * @param {string} page a Markdown file
 * @returns {{ rows: import('./measure.mjs').Row[], goals: Map<string, number>, missing: string[] }}
 */
export const peerRows = (folder, page) => {
  const rows = [];
  const goals = new Map();
  const missing = [];
  for (const [name, { goal, code }] of Object.entries(scripts)) {
    if (!folder || !existsSync(join(folder, 'node_modules', name))) {
      missing.push(name);
      continue;
    }
    // An inline script finds packages from where it runs.
    rows.push({
      name,
      argv: ['node', '--input-type=module', '-e', code, page],
      cwd: folder,
      env: { FORCE_COLOR: '1' },
    });
    goals.set(name, goal);
  }
  if (spawnSync('pandoc', ['--version']).status === 0 && spawnSync('bash', ['-c', 'true']).status === 0) {
    rows.push({ name: 'pandoc', argv: ['pandoc', '-f', 'gfm', '-t', 'plain', '--columns=80', page] });
    goals.set('pandoc', 1);
  } else missing.push('pandoc');
  return { rows, goals, missing };
};
