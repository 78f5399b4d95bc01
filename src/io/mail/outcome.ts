/**
 * What became of a message. `retry`: nothing is wrong with the address, so it is tried again later, after `waitMs` at
 * the soonest where the server asks for that. `held`: not even tried, because the server was in trouble a moment ago.
 */
export type Outcome =
  | { kind: 'sent'; response: string; file: string | null }
  | { kind: 'retry'; reason: string; code: string; waitMs?: number }
  | { kind: 'held'; reason: string; waitMs: number }
  | { kind: 'refused'; reason: string; code: string };

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** By nodemailer's error code: what to tell the operator where the server gave no answer of its own. */
const TROUBLES: Record<string, string> = {
  ETIMEDOUT: 'the mail server did not answer in time (a mail already under way may have arrived)',
  EABORT: 'the mail server took too long over one mail (which may have arrived)',
  EDNS: 'the name of the mail server could not be found; check SMTP_URL',
  ECONNECTION: 'the connection to the mail server broke off (a mail already under way may have arrived)',
  ESOCKET: 'the mail server could not be reached',
  ETLS: 'the mail server offers no acceptable encryption (STARTTLS or its certificate)',
  EAUTH: 'the mail server refused the user name or password; check SMTP_URL',
  ENOAUTH: 'the mail server asks for a user name and password; check SMTP_URL',
};

/**
 * Sorts a failure by whose fault it is. Only a permanent answer to the recipient or to the mail itself refuses the
 * address; whatever is wrong with our side or the server's (password, encryption, sender, network) is tried again,
 * for else one wrong password would strike every reader off the list.
 */
export function outcomeOf(error: unknown): Extract<Outcome, { kind: 'retry' | 'refused' }> {
  const { code = 'UNKNOWN', responseCode, response, command, message } = error as SmtpError;
  const answer = response === undefined ? oneLine(message) : oneLine(response);
  if (responseCode === undefined) {
    if (code === 'EENVELOPE') return { kind: 'refused', reason: answer, code };
    const trouble = refusedConnection(error)
      ? 'no mail server answers there; check SMTP_URL'
      : TROUBLES[code];
    return { kind: 'retry', reason: `${trouble ?? 'the mail could not be sent'}: ${answer}`, code };
  }
  if (code === 'EAUTH' || code === 'ETLS')
    return { kind: 'retry', reason: `${TROUBLES[code]}: ${answer}`, code };
  // 530 to 538: the server wants encryption or a log-in first (RFC 4954, RFC 3207).
  if (responseCode >= 530 && responseCode <= 538)
    return {
      kind: 'retry',
      reason: `the mail server asks for encryption or a log-in first; check SMTP_URL: ${answer}`,
      code: String(responseCode),
    };
  if (responseCode >= 500 && aboutTheMail(command))
    return { kind: 'refused', reason: answer, code: String(responseCode) };
  const late = responseCode >= 500 ? 'the mail server refuses us' : 'the mail server says later';
  return { kind: 'retry', reason: `${late}: ${answer}`, code: String(responseCode) };
}

/** Whether every other mail would fail the same way just now: no answer, no log-in, or 421 (RFC 5321: closing down). */
export function serverTrouble(error: unknown): boolean {
  const { code, responseCode } = error as SmtpError;
  if (code === 'EENVELOPE') return false;
  return responseCode === undefined || responseCode === 421 || code === 'EAUTH' || code === 'ETLS';
}

function aboutTheMail(command: string | undefined): boolean {
  return command !== undefined && /^(RCPT TO|DATA|BDAT)/i.test(command);
}

function refusedConnection(error: unknown): boolean {
  return /ECONNREFUSED/.test((error as Error).message);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
