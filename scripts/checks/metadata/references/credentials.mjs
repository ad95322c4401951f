// Named credentials: each rests on an external credential of the project.
import { list } from '../metadata-files.mjs';

export function checkCredentials({ externalCredentials, namedCredentials }, report) {
    for (const { file, content } of namedCredentials.values()) {
        list(content.namedCredentialParameters)
            .filter(({ externalCredential: name }) => name && !externalCredentials.has(name))
            .forEach(({ externalCredential: name }) => report(file, `there is no external credential ${name}`));
    }
}
