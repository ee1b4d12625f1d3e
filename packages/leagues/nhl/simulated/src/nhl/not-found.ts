import { html, type SimulatedAnswer } from '@backfield/simulator';

/** The host answers what it does not have with a page and status 500. */
export function notFound(path: string): SimulatedAnswer {
  const page = `<html>\n<head>\n<title>Error 500 Request failed.</title>\n</head>\n<body><p>URI: ${path}</p></body>\n</html>\n`;
  return html(500, page);
}
