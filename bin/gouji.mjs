#!/usr/bin/env node
// The command as it is installed: the TypeScript sources are run as they are.
import 'tsx';

await import('../src/cli/main.ts');
