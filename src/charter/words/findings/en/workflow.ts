import type { frWorkflow } from '../fr/workflow.ts'

export const enWorkflow: typeof frWorkflow = {
  error: {
    title: 'Rule that failed',
    says: { failed: 'Rule {rule} could not be applied to this record: tell whoever runs the software.' },
  },
}
