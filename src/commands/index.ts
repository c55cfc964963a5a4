/** Connects the ribbon to the pane. Runs in the shared runtime, before the pane is drawn. */
import { COMMANDS } from './commands';
import { openPane } from './openPane';

// Absent when office.js could not be loaded: the pane then explains itself, and there is no ribbon to serve.
if (typeof Office !== 'undefined') {
  for (const [name, request] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void openPane(request, event);
    });
  }
}
