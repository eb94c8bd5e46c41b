import simpleRestProvider from 'ra-data-simple-rest'
import { Admin, EditGuesser, ListGuesser, Resource, ShowGuesser } from 'react-admin'
import { createRoot } from 'react-dom/client'

// What one gets from react-admin without writing a screen: the measure of how much ours weigh.

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <Admin dataProvider={simpleRestProvider('/api')} disableTelemetry>
    <Resource name="cookies" list={ListGuesser} edit={EditGuesser} show={ShowGuesser} />
  </Admin>,
)
