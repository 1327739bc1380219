import { once } from 'node:events';

export interface Bidi {
  /** Sends a command of WebDriver BiDi, and gives its result; throws what the browser says against it. */
  send: (method: string, params: object) => Promise<unknown>;
  close: () => void;
}

type Answer = { id: number } & (
  { type: 'success'; result: unknown } | { type: 'error'; error: string; message: string }
);

/** Opens a connection to a browser that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.addEventListener('close', () => {
    for (const [id, done] of waiting) done({ id, type: 'error', error: 'closed', message: 'the browser is gone' });
  });
  await once(socket, 'open');
  return {
    send: async (method, params) => {
      const id = (last += 1);
      const answered = new Promise<Answer>((done) => waiting.set(id, done));
      socket.send(JSON.stringify({ id, method, params }));
      const answer = await answered;
      if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
      return answer.result;
    },
    close: () => socket.close(),
  };
}
