/** An answer before it is sent. */
export interface SimulatedAnswer {
  status: number;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

export function json(value: unknown, status = 200): SimulatedAnswer {
  return { status, contentType: 'application/json;charset=UTF-8', body: JSON.stringify(value) };
}

export function html(status: number, body: string, headers: Record<string, string> = {}): SimulatedAnswer {
  return { status, contentType: 'text/html;charset=ISO-8859-1', body, headers };
}
