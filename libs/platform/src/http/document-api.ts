import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { withCsvBodies } from './with-csv-bodies.ts';
import { sharedProblems } from './shared-problems.ts';
import { newKeyPerRequest } from './new-key-per-request.ts';
import { withoutPrefills } from './without-prefills.ts';

/** Serves the OpenAPI document at `/docs-json` and a page to try it at `/docs`. Call after all global settings. */
export function documentApi(app: INestApplication, about: { title: string; description: string }): void {
  const builder = new DocumentBuilder().setTitle(about.title).setDescription(about.description).setVersion('1');
  SwaggerModule.setup(
    'docs',
    app,
    () => sharedProblems(withCsvBodies(withoutPrefills(SwaggerModule.createDocument(app, builder.build())))),
    {
      jsonDocumentUrl: 'docs-json',
      raw: ['json'],
      customSiteTitle: about.title,
      // The page asks for the document by itself: it would else come within its script, spread over four megabytes of white space.
      patchDocumentOnRequest: (request, _, document) =>
        (request as { readonly url: string }).url.includes('swagger-ui-init.js') ? (undefined as never) : document,
      swaggerUrl: '/docs-json',
      swaggerOptions: {
        tryItOutEnabled: true,
        docExpansion: 'none',
        filter: true,
        displayOperationId: true,
        // A field with its description, not only its name.
        defaultModelExpandDepth: 2,
        requestInterceptor: newKeyPerRequest,
      },
    },
  );
}
