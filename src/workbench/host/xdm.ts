/** The host's end of the cross-document messages by which Office on the web and office.js talk (JSON texts, postMessage). */
import * as v from 'valibot';

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;

const SERIALIZER_VERSION = 1;
/** Calls of the host's go by a conversation of their own. */
const HOST_CONVERSATION = '_ntf';
/** Says that the host has no such method. */
const METHOD_NOT_FOUND = -2;

const RequestSchema = v.object({
  _messageType: v.literal(MessageType.request),
  _actionType: v.picklist([ActionType.invoke, ActionType.registerEvent, ActionType.unregisterEvent]),
  _actionName: v.string(),
  _conversationId: v.string(),
  _correlationId: v.union([v.number(), v.string()]),
  _data: v.optional(v.unknown()),
});

type Request = v.InferOutput<typeof RequestSchema>;

/** Answers a call. Without an answer (`NO_ANSWER`) the caller waits for ever. */
export type CallHandler = (data: unknown) => unknown;

/** What a handler gives when the caller is not to hear anything. */
export const NO_ANSWER = Symbol('no answer');

export interface XdmOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin of the framed page: messages from elsewhere are ignored, and none are sent elsewhere. */
  readonly addinOrigin: string;
  /** Unique for every start of the add-in: office.js caches by it. */
  readonly conversationId: string;
  /** By name of the called method. */
  readonly calls: Readonly<Record<string, CallHandler>>;
}

export class XdmEndpoint {
  readonly #events = new Map<string, Request>();
  #calls = 0;
  readonly #receive = (event: MessageEvent<unknown>): void => void this.#received(event);

  constructor(private readonly options: XdmOptions) {
    window.addEventListener('message', this.#receive);
  }

  /** Stops listening. */
  close(): void {
    window.removeEventListener('message', this.#receive);
    this.#events.clear();
  }

  /** Sends an event, if the add-in registered for it. */
  emit(name: string, data: unknown): void {
    const registration = this.#events.get(name);
    if (registration) this.#respond(registration, ResponseType.forEventing, data, 0);
  }

  /** Calls a method of the add-in's; its answer is not waited for. */
  call(name: string, data: unknown): void {
    this.#send({
      _messageType: MessageType.request,
      _actionType: ActionType.invoke,
      _actionName: name,
      _conversationId: this.options.conversationId + HOST_CONVERSATION,
      _correlationId: ++this.#calls,
      _data: data,
    });
  }

  async #received(event: MessageEvent<unknown>): Promise<void> {
    const request = this.#accepted(event);
    if (!request) return;
    switch (request._actionType) {
      case ActionType.registerEvent:
        this.#events.set(request._actionName, request);
        this.#respond(request, ResponseType.forCalling, { Error: 0 }, 0);
        break;
      case ActionType.unregisterEvent:
        this.#events.delete(request._actionName);
        this.#respond(request, ResponseType.forCalling, { Error: 0 }, 0);
        break;
      case ActionType.invoke:
        await this.#call(request);
    }
  }

  /** The request in a message, `null` for messages that are not the add-in's. */
  #accepted(event: MessageEvent<unknown>): Request | null {
    const { frame, addinOrigin, conversationId } = this.options;
    if (event.source !== frame.contentWindow || event.origin !== addinOrigin) return null;
    const parsed = v.safeParse(RequestSchema, parseJson(event.data));
    return parsed.success && parsed.output._conversationId === conversationId ? parsed.output : null;
  }

  async #call(request: Request): Promise<void> {
    const { calls } = this.options;
    const handler = Object.hasOwn(calls, request._actionName) ? calls[request._actionName] : undefined;
    if (!handler) {
      this.#respond(request, ResponseType.forCalling, null, METHOD_NOT_FOUND);
      return;
    }
    const answer = await handler(request._data);
    if (answer !== NO_ANSWER) this.#respond(request, ResponseType.forCalling, answer, 0);
  }

  #respond(request: Request, responseType: number, data: unknown, errorCode: number): void {
    this.#send({
      _messageType: MessageType.response,
      _responseType: responseType,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _data: data,
    });
  }

  #send(message: Readonly<Record<string, unknown>>): void {
    const { frame, addinOrigin } = this.options;
    const signed = {
      ...message,
      _origin: window.location.origin,
      _serializerVersion: SERIALIZER_VERSION,
    };
    frame.contentWindow?.postMessage(JSON.stringify(signed), addinOrigin);
  }
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
