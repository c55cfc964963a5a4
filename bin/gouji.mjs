#!/usr/bin/env node
// The command as it is installed: the TypeScript sources are run as they are.
import { createRequire } from 'node:module';
import 'tsx/cjs';

createRequire(import.meta.url)('../src/cli/main.ts');
