export { basketballStoredChecks as storedChecks } from '@backfield/feed-espn';
