import { type GameDay, isGameDay } from '@backfield/contract';
import * as z from 'zod';

/** A game day in a file that one job leaves for another. */
export const gameDaySchema = z.custom<GameDay>((text) => typeof text === 'string' && isGameDay(text), 'not a date');
