/** One connection for a while: whoever holds it is alone on it. */
export type Session = {
  query(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  /** Several statements without values, in one round trip. */
  exec(script: string): Promise<void>;
  /** What `send` sends leaves in one piece: where statements go over a network. */
  inOnePiece?<Result>(send: () => Result): Result;
  /** Gives the connection back; `broken` when its transaction's state is unknown. */
  release(broken?: boolean): Promise<void>;
};

/** What a store must offer so that `databaseOver` can make the port of it. */
export type Engine = {
  readonly kind: "embedded" | "postgres";
  /** Statements may be sent before earlier ones are answered; they are carried out one after the other all the same. */
  readonly pipelined: boolean;
  acquire(): Promise<Session>;
  close(): Promise<void>;
};
