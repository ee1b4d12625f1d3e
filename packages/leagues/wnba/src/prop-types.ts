export { basketballPropTypes as propTypes } from '@backfield/feed-espn';
