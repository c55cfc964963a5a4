import { requestRoute, type RouteRequest } from './route';

/** What every ribbon button does. The button is freed even when the pane cannot be shown. */
export async function openPane(request: RouteRequest, event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> {
  requestRoute(request);
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
