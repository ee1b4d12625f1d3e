import type { Mutation } from '../mutation.ts';
import { engine } from './engine.ts';
import { network } from './network.ts';
import { program } from './program.ts';
import { sources } from './sources.ts';
import { store } from './store.ts';

export const mutations: readonly Mutation[] = [...engine, ...store, ...network, ...program, ...sources];
