// Pages, tabs, apps, actions, report types, client apps: each names things that exist.
import { isCustom } from '../project.mjs';
import { list } from '../metadata-files.mjs';

export function checkPages(project, report) {
    const check = (items, what) => items.forEach(({ file, content }) => what(content, (said) => report(file, said)));
    check(project.flexiPages, (page, say) => checkComponents(project, page, say));
    check(project.tabs, (tab, say) => checkName(project.flexiPages, tab.flexiPage, 'page', say));
    check(project.applications, (app, say) => checkTabs(project, list(app.tabs), say));
    check(project.quickActions, (action, say) =>
        checkName(project.components, action.lightningWebComponent, 'component', say)
    );
    check(project.reportTypes, (reportType, say) => checkColumns(project, reportType, say));
    check(project.clientAppSettings, ({ externalClientApplication: app }, say) =>
        checkName(project.clientApps, app, 'external client app', say)
    );
    check(project.permissionSets, (set, say) => checkVisibilities(project, set, say));
    for (const { file, name } of project.tabs.values()) {
        checkTabs(project, [name], (said) => report(file, said));
    }
}

/** Standard components have a namespace of their own. */
function checkComponents({ components }, page, say) {
    list(page.flexiPageRegions)
        .flatMap((region) => list(region.itemInstances))
        .map(({ componentInstance }) => componentInstance?.componentName)
        .filter((name) => name && !name.includes(':'))
        .forEach((name) => {
            checkName(components, name, 'component', say);
            if (components.has(name) && components.get(name).content.isExposed !== 'true') {
                say(`the component ${name} is not exposed`);
            }
        });
}

/** A tab is of an object, or has a file of its own. */
function checkTabs({ objects, tabs }, names, say) {
    names
        .filter((name) => !name.startsWith('standard-'))
        .filter((name) => !tabs.has(name) || (isCustom(name) && !objects.has(name)))
        .forEach((name) => say(`there is no ${tabs.has(name) ? 'object' : 'tab'} ${name}`));
}

function checkColumns({ objects }, { baseObject, sections }, say) {
    const known = new Set([...objects.values()].flatMap((fields) => [...fields.keys()]));
    if (isCustom(baseObject) && !objects.has(baseObject)) {
        say(`there is no object ${baseObject}`);
    }
    list(sections)
        .flatMap((section) => list(section.columns))
        .flatMap(({ field }) => field.split('.'))
        .filter((field) => isCustom(field) && !known.has(field))
        .forEach((field) => say(`there is no field ${field}`));
}

function checkVisibilities(project, set, say) {
    checkTabs(
        project,
        list(set.tabSettings).map(({ tab }) => tab),
        say
    );
    list(set.applicationVisibilities).forEach(({ application }) =>
        checkName(project.applications, application, 'app', say)
    );
}

function checkName(known, name, what, say) {
    if (name && !known.has(name)) {
        say(`there is no ${what} ${name}`);
    }
}
