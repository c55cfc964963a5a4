import { offlineLine } from '../../src/wps/install/publish';

/** The lists by which WPS finds add-ins: jsplugins.xml of an administrator, and one line of a user's publish.xml. */

export interface Addin {
  readonly name: string;
  readonly version: string;
  /** Where the folder beside install.html is served, without a final slash. */
  readonly site: string;
}

/** For [Server] JSPluginsServer of oem.ini: every computer fetches the list, and with it the add-in. */
export function jspluginsXml({ name, version, site }: Addin): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<jsplugins>
  <!-- 在线：每次从站点读取，更新只需覆盖站点上的文件 -->
  <jspluginonline name="${name}" type="et" url="${site}/addin/"/>
  <!-- 离线（二选一）：下载一次，版本号变了才重新下载
  <jsplugin name="${name}" type="et" url="${site}/${name}.7z" version="${version}"/>
  -->
</jsplugins>
`;
}

export function publishXml({ name, version }: Addin): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<jsplugins>
  <!-- 已有 publish.xml 时不要覆盖它：只把下面这一行加进去，别的加载项原样保留 -->
  ${offlineLine(name, version)}
</jsplugins>
`;
}
