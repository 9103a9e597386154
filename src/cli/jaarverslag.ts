#!/usr/bin/env node
import { voerUit } from './programma.ts';

process.exitCode = await voerUit(process.argv.slice(2));
