import { basketballInvariants } from '@backfield/feed-espn';

export const invariants = basketballInvariants({ regulationMinutes: 48 });
