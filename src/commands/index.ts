/** Connects the ribbon to the pane. Runs in the shared runtime, before the pane is drawn. */
import { COMMANDS } from './commands';
import { requestRoute } from './route';
import type { RouteRequest } from './route';

async function openPane(request: RouteRequest, event: Office.AddinCommands.Event): Promise<void> {
  requestRoute(request);
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

// Absent when office.js could not be loaded: the pane then explains itself, and there is no ribbon to serve.
if (typeof Office !== 'undefined') {
  for (const [name, request] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => openPane(request, event));
  }
}
