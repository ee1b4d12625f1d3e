export { basketballBlocks as blocks } from '@backfield/feed-espn';
