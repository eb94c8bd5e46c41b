import simpleRestProvider from 'ra-data-simple-rest'
import { Admin, EditGuesser, ListGuesser, Resource, ShowGuesser } from 'react-admin'
import { createRoot } from 'react-dom/client'

// A react-admin application without a screen of its own, as the floor for the weight of ours.

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <Admin dataProvider={simpleRestProvider('/api')} disableTelemetry>
    <Resource name="cookies" list={ListGuesser} edit={EditGuesser} show={ShowGuesser} />
  </Admin>,
)
