import type { z } from 'zod'
import type { Role } from '#api/access.ts'

// The part of OpenAPI 3.1 that this API needs (https://spec.openapis.org/oas/v3.1.1).

export type JsonSchema = z.core.JSONSchema.BaseSchema

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  schema: JsonSchema
}

export type Content = Record<string, { schema: JsonSchema }>

export interface OpenApiAnswer {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content: Content
}

export interface Operation {
  operationId: string
  tags: [string]
  summary: string
  description: string
  /** The roles with the permission; absent when no session is needed. */
  'x-roles'?: Role[]
  security: Record<string, never[]>[]
  parameters: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, OpenApiAnswer>
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export interface OpenApi {
  openapi: string
  info: { title: string; version: string; description: string }
  tags: { name: string }[]
  paths: Record<string, Partial<Record<Method, Operation>>>
  components: {
    schemas: Record<string, JsonSchema>
    securitySchemes: Record<string, object>
  }
}
