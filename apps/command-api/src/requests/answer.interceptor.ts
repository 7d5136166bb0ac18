import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Answer, AnswerBody } from '../recording/answer.ts';

/** Gives a command's answer its status and headers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<Answer, AnswerBody> {
  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<AnswerBody> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ status, headers, body }) => {
        reply.code(status).headers({ ...headers });
        return body;
      }),
    );
  }
}
