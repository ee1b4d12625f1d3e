import { html, json, type SimulatedAnswer } from './answer.ts';
import type { Fault } from './faults.ts';

/** The answer as a fault leaves it. What happens while sending (reset, hang, cut-off, slow) changes nothing here. */
export function faultyAnswer(answer: () => SimulatedAnswer, fault: Fault | null, nowMs: number): SimulatedAnswer {
  const [name, detail = ''] = fault?.split(':') ?? [];
  switch (name) {
    case 'status':
      return detail === '403-html' ? accessDenied : page(Number(detail));
    case 'retry-after':
      return page(429, detail);
    case 'retry-after-date':
      return page(429, new Date(nowMs + Number(detail) * 1000).toUTCString());
    case 'html':
      return html(200, '<!DOCTYPE html><html><body>Please try again later.</body></html>');
    case 'empty-json':
      return json({});
    default:
      return answer();
  }
}

const accessDenied = html(
  403,
  "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>You don't have permission to access this server.</BODY>\n</HTML>\n",
);

function page(status: number, retryAfter?: string): SimulatedAnswer {
  return html(
    status,
    `<html><body><h1>${status}</h1></body></html>`,
    retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  );
}
