/** The host's endpoint of the cross-document messages between Office on the web and office.js (JSON texts, postMessage). */
import * as v from 'valibot';

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;

const SERIALIZER_VERSION = 1;
/** Conversation of calls from the host to the add-in. */
const HOST_CONVERSATION = '_ntf';
/** Error code for an unknown method. */
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

/** Handles a call. If it returns `NO_ANSWER`, no response is sent to the caller. */
type CallHandler = (data: unknown) => unknown;

/** The return value of a handler that sends no response. */
export const NO_ANSWER = Symbol('no answer');

interface XdmOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin of the framed page. Messages from other origins are ignored, and none are sent to them. */
  readonly addinOrigin: string;
  /** Unique for every start of the add-in, because office.js uses it as a key of its cache. */
  readonly conversationId: string;
  /** Handlers by method name. */
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

  /** Sends an event if the add-in has registered for it. */
  emit(name: string, data: unknown): void {
    const registration = this.#events.get(name);
    if (registration) this.#respond(registration, ResponseType.forEventing, data, 0);
  }

  /** Calls a method of the add-in without waiting for the response. */
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

  /** The request in a message; `null` if the message is not from the add-in. */
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
