export { copyTemplate, databaseKinds, databases, type TestDatabase } from './test-databases.ts';
export { asAdministrator, server } from './test-server.ts';
