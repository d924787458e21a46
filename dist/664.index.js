export const id = 664;
export const ids = [664];
export const modules = {

/***/ 6138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

const decoder = new TextDecoder('utf-8', { fatal: true });
/** Text of a file. Throws RG601 for what is not UTF-8, since a lossy reading would judge other text than the cluster gets. */
function decodeText(bytes, file) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw notUtf8(file, 'the file is UTF-16; UTF-8 is accepted');
    }
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw notUtf8(file, 'the file is not valid UTF-8');
    }
}
function notUtf8(file, message) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm({ id: 'RG601', message, place: { file }, next: `Save ${file} as UTF-8.` });
}


/***/ }),

/***/ 7849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fileErrorCode),
/* harmony export */   z: () => (/* binding */ fileError)
/* harmony export */ });
/** The plain error of Node for a missing or mismatched path, for callers that take absence as an answer. */
function fileError(code, path) {
    const text = { ENOENT: 'no such file or directory', ENOTDIR: 'not a directory', EISDIR: 'is a directory' }[code];
    return Object.assign(new Error(`${code}: ${text}: ${path}`), { code });
}
/** Code of a plain file error. Asks for the field, not the class: errors of Node may come from another realm. */
function fileErrorCode(thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('code' in thrown))
        return undefined;
    return typeof thrown.code === 'string' ? thrown.code : undefined;
}


/***/ }),

/***/ 5277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openTree)
});

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/sources/file-error.ts
var file_error = __webpack_require__(7849);
;// CONCATENATED MODULE: ./src/sources/size-limit.ts

/** A manifest, values file or template: helm refuses files of a chart above 5 MiB too. */
const textBytes = 5 * 1024 * 1024;
/**
 * A packed chart. helm's bound for everything in one, unpacked, is 100 MiB
 * (`MaxDecompressedChartSize`, https://github.com/helm/helm/blob/main/pkg/chart/loader/archive/archive.go).
 */
const chartArchiveBytes = 100 * 1024 * 1024;
/** Throws RG606 when a file is larger than is ever read. */
function refuseOversizeFile(path, size) {
    const limit = /\.(?:tgz|tar\.gz)$/i.test(path) ? chartArchiveBytes : textBytes;
    if (size <= limit)
        return;
    throw new errors/* ProblemError */.Mm({
        id: 'RG606',
        message: `${path} has ${size} bytes; up to ${limit} are accepted`,
        place: { file: path },
        next: 'Split the file, or keep it out of what is rendered.',
    });
}
function notRegular(path) {
    return new errors/* ProblemError */.Mm({
        id: 'RG604',
        message: `${path} is neither a regular file nor a folder; nothing else is read`,
        place: { file: path },
        next: 'Remove it from the repository.',
    });
}

// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/sources/edited-tree.ts




/** A tree with some files replaced or added in memory. An edit is seen through symbolic links too. */
class EditedTree {
    id;
    #base;
    #files = new Map();
    #folders = new Map();
    constructor(base, files) {
        this.#base = base;
        const digest = (0,external_node_crypto_.createHash)('sha256');
        for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
            digest.update(JSON.stringify([path, text]));
            const real = this.#followed(path);
            this.#files.set(real, Buffer.from(text));
            for (let child = real; child !== ''; child = (0,tree_path/* parentOf */.gN)(child)) {
                const parent = (0,tree_path/* parentOf */.gN)(child);
                const names = this.#folders.get(parent) ?? new Set();
                this.#folders.set(parent, names.add((0,tree_path/* baseNameOf */.mv)(child)));
            }
        }
        this.id = `edited:${base.id}:${digest.digest('hex')}`;
    }
    stat(path) {
        const real = this.#followed(path);
        const edited = this.#files.get(real);
        if (edited !== undefined)
            return { kind: 'file', size: edited.length };
        if (this.#folders.has(real))
            return { kind: 'directory', size: 0 };
        return this.#hidden(real) ? undefined : this.#base.stat(path);
    }
    read(path) {
        const real = this.#followed(path);
        const edited = this.#files.get(real);
        if (edited !== undefined) {
            refuseOversizeFile(path, edited.length);
            return edited;
        }
        if (this.#folders.has(real))
            throw (0,file_error/* fileError */.z)('EISDIR', path);
        if (this.#hidden(real))
            throw (0,file_error/* fileError */.z)('ENOENT', path);
        return this.#base.read(path);
    }
    list(path) {
        const real = this.#followed(path);
        if (this.#files.has(real))
            throw (0,file_error/* fileError */.z)('ENOTDIR', path);
        if (this.#hidden(real))
            throw (0,file_error/* fileError */.z)('ENOENT', path);
        const added = this.#folders.get(real);
        if (added === undefined)
            return this.#base.list(path);
        const present = this.#base.stat(path)?.kind === 'directory' ? this.#base.list(path) : [];
        return [...new Set([...present, ...added])].sort();
    }
    passed(path) {
        return this.#base.passed?.(path) ?? [];
    }
    #followed(path) {
        (0,tree_path/* splitTreePath */.u2)(path);
        return this.#base.passed?.(path).at(-1) ?? path;
    }
    /** Whether an edit put a file where the base has a folder that held this path. */
    #hidden(path) {
        for (let above = (0,tree_path/* parentOf */.gN)(path); above !== ''; above = (0,tree_path/* parentOf */.gN)(above)) {
            if (this.#files.has(above))
                return true;
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./src/sources/follow-links.ts


/** As many as Linux follows (`MAXSYMLINKS`). */
const mostLinks = 40;
/**
 * Follows symbolic links component by component, so that one that leaves the root is refused whether or not something stands
 * at its end, in a work tree and in a commit alike. `nodeAt` is asked for link-free paths only. `insideRoot` maps an absolute
 * link target to a tree path, or `undefined` when it lies outside.
 */
class LinkFollower {
    #nodeAt;
    #insideRoot;
    #folders = new Map([['', { path: '', links: [] }]]);
    constructor(nodeAt, insideRoot) {
        this.#nodeAt = nodeAt;
        this.#insideRoot = insideRoot;
    }
    /** Follows all links, or all but one in the last component. Throws RG603 (leaves the root, git's own folder) and RG604 (a loop of links). */
    follow(path, last = 'followed') {
        const components = (0,tree_path/* splitTreePath */.u2)(path);
        const name = components.pop();
        if (name === undefined)
            return { path: '', links: [] };
        const folder = this.#folder(components);
        const here = (0,tree_path/* childOf */.GG)(folder.path, name);
        if (last === 'kept')
            return { path: here, links: folder.links };
        const node = this.#nodeAt(here);
        if (node?.kind !== 'link')
            return { path: here, links: folder.links };
        return this.#walk(folder, [name], path);
    }
    #folder(components) {
        const key = components.join('/');
        const known = this.#folders.get(key);
        if (known !== undefined)
            return known;
        const folder = this.#walk(this.#folder(components.slice(0, -1)), components.slice(-1), key);
        this.#folders.set(key, folder);
        return folder;
    }
    #walk(from, names, asked) {
        const links = [...from.links];
        const pending = [...names].reverse();
        let path = from.path;
        for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
            if (name === '' || name === '.')
                continue;
            if (name === '..') {
                if (path === '')
                    throw this.#leaves(asked, links);
                path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
                continue;
            }
            if ((0,tree_path/* isGitFolder */.Z$)(name)) {
                throw (0,tree_path/* escapes */.r6)(asked, `${asked} leads by a symbolic link into git's own folder, which is never read as content`);
            }
            const here = (0,tree_path/* childOf */.GG)(path, name);
            const node = this.#nodeAt(here);
            if (node?.kind !== 'link') {
                path = here;
                continue;
            }
            links.push(here);
            if (links.length > mostLinks) {
                const message = `${asked} passes more than ${mostLinks} symbolic links; they may lead in a circle`;
                throw new errors/* ProblemError */.Mm({ id: 'RG604', message, place: { file: asked } });
            }
            let target = node.to;
            if (target.startsWith('/')) {
                const inside = this.#insideRoot(target);
                if (inside === undefined)
                    throw this.#leaves(asked, links);
                target = inside;
                path = '';
            }
            pending.push(...target.split('/').reverse());
        }
        return { path, links };
    }
    #leaves(asked, links) {
        const link = links.at(-1) ?? asked;
        const by = link === asked ? 'it' : `${asked}, which passes it,`;
        return new errors/* ProblemError */.Mm({
            id: 'RG603',
            message: `the symbolic link ${link} leaves the repository, so ${by} is not read`,
            place: { file: link },
            next: 'Replace the link by the files, or let it point inside the repository.',
        });
    }
}

// EXTERNAL MODULE: ./src/sources/git-environment.ts
var git_environment = __webpack_require__(1498);
;// CONCATENATED MODULE: ./src/sources/git-blobs.ts


/** Contents of blobs by object id, with one git process; missing ones are left out. Throws RG605 when git fails. */
function readBlobs(root, oids, asked) {
    const answer = (0,git_environment/* runGit */.E)(root, ['cat-file', '--batch'], `${oids.join('\n')}\n`);
    if (!answer.ok) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG605',
            message: `git could not read ${asked}: ${answer.stderr}`,
            place: { file: asked },
        });
    }
    const blobs = new Map();
    const { stdout } = answer;
    let offset = 0;
    while (offset < stdout.length) {
        // <object> SP blob SP <size> LF <content> LF, or <object> SP missing LF
        const lineEnd = stdout.indexOf(0x0a, offset);
        if (lineEnd === -1)
            break;
        const [oid, type, size] = stdout.toString('latin1', offset, lineEnd).split(' ');
        offset = lineEnd + 1;
        if (type !== 'blob') {
            if (type === 'missing')
                continue;
            throw new errors/* ProblemError */.Mm({
                id: 'RG605',
                message: `git answered ${type ?? 'nothing'} for ${asked}`,
                place: { file: asked },
            });
        }
        const end = offset + Number(size);
        // A copy, so that one kept file does not keep the whole batch.
        blobs.set(oid ?? '', new Uint8Array(stdout.subarray(offset, end)));
        offset = end + 1;
    }
    return blobs;
}

;// CONCATENATED MODULE: ./src/sources/git-tree.ts







/** Blobs kept in memory; beyond that they are read again. */
const keptBytes = 64 * 1024 * 1024;
/** Files of a folder that are fetched together with one of them, since a render reads most of a folder. */
const companionBytes = 256 * 1024;
const companions = 500;
const folder = { kind: 'directory', oid: '', size: 0 };
/**
 * The files of one commit, read from the object database as they are stored: no filters, no conversion, no checkout. What lies
 * in a submodule is not part of the commit: asking for it is RG607. Objects that a partial clone left out are RG607 too.
 */
class GitTree {
    id;
    commit;
    #root;
    #entries = new Map([['', folder]]);
    #children = new Map([['', []]]);
    #links;
    #blobs = new Map();
    #blobBytes = 0;
    /** Throws RG607 when the commit or its trees are not there. */
    constructor(root, commit) {
        this.#root = root;
        this.commit = commit;
        this.id = `git:${commit}`;
        this.#load();
        this.#links = new LinkFollower((path) => this.#nodeAt(path), () => undefined);
    }
    stat(path) {
        const entry = this.#entryAt(this.#links.follow(path).path, path);
        if (entry === undefined || entry.kind === 'submodule')
            return undefined;
        return entry.kind === 'directory' ? { kind: 'directory', size: 0 } : { kind: 'file', size: entry.size };
    }
    read(path) {
        const followed = this.#links.follow(path).path;
        const entry = this.#entryAt(followed, path);
        if (entry === undefined || entry.kind === 'submodule')
            throw (0,file_error/* fileError */.z)('ENOENT', path);
        if (entry.kind === 'directory')
            throw (0,file_error/* fileError */.z)('EISDIR', path);
        refuseOversizeFile(path, entry.size);
        const kept = this.#blobs.get(entry.oid);
        if (kept !== undefined)
            return kept;
        this.#fetch([followed, ...this.#companionsOf(followed)], path);
        const bytes = this.#blobs.get(entry.oid);
        if (bytes === undefined)
            throw notFetched(path, this.commit);
        return bytes;
    }
    list(path) {
        const followed = this.#links.follow(path).path;
        const names = this.#children.get(followed);
        if (names !== undefined)
            return names;
        throw (0,file_error/* fileError */.z)(this.#entryAt(followed, path) === undefined ? 'ENOENT' : 'ENOTDIR', path);
    }
    passed(path) {
        const followed = this.#links.follow(path);
        return followed.links.length === 0 ? [] : [...followed.links, followed.path];
    }
    /** Fetches files, and all files directly in folders, with one git process. What is not there is passed over. */
    prefetch(paths) {
        const files = paths.flatMap((path) => {
            const followed = this.#links.follow(path).path;
            const names = this.#children.get(followed);
            return names === undefined ? [followed] : names.map((name) => (0,tree_path/* childOf */.GG)(followed, name));
        });
        this.#fetch(files, paths[0] ?? '');
    }
    #fetch(paths, asked) {
        const wanted = new Map();
        for (const path of paths) {
            const entry = this.#entries.get(path);
            if (entry?.kind === 'file' && !this.#blobs.has(entry.oid))
                wanted.set(entry.oid, entry.size);
        }
        if (wanted.size === 0)
            return;
        if (this.#blobBytes > keptBytes) {
            this.#blobs.clear();
            this.#blobBytes = 0;
        }
        for (const [oid, bytes] of readBlobs(this.#root, [...wanted.keys()], asked)) {
            this.#blobs.set(oid, bytes);
            this.#blobBytes += bytes.length;
        }
    }
    #companionsOf(path) {
        const parent = (0,tree_path/* parentOf */.gN)(path);
        const names = this.#children.get(parent) ?? [];
        if (names.length > companions)
            return [];
        const siblings = names.map((name) => (0,tree_path/* childOf */.GG)(parent, name));
        return siblings.filter((sibling) => (this.#entries.get(sibling)?.size ?? 0) <= companionBytes);
    }
    #entryAt(followed, asked) {
        const entry = this.#entries.get(followed);
        if (entry !== undefined)
            return entry;
        for (let above = (0,tree_path/* parentOf */.gN)(followed); above !== ''; above = (0,tree_path/* parentOf */.gN)(above)) {
            if (this.#entries.get(above)?.kind !== 'submodule')
                continue;
            throw new errors/* ProblemError */.Mm({
                id: 'RG607',
                message: `${asked} lies in the submodule ${above}, whose files are not part of commit ${this.commit.slice(0, 12)}`,
                place: { file: above },
                next: 'Judge without a base, or keep what is rendered in this repository.',
            });
        }
        return undefined;
    }
    #nodeAt(path) {
        const entry = this.#entries.get(path);
        if (entry === undefined)
            return undefined;
        if (entry.kind !== 'link')
            return { kind: entry.kind === 'submodule' ? 'other' : entry.kind };
        const target = this.#blobs.get(entry.oid) ?? readBlobs(this.#root, [entry.oid], path).get(entry.oid);
        if (target === undefined)
            throw notFetched(path, this.commit);
        this.#blobs.set(entry.oid, target);
        return { kind: 'link', to: Buffer.from(target).toString('utf8') };
    }
    #load() {
        const listing = (0,git_environment/* runGit */.E)(this.#root, ['ls-tree', '-r', '-z', '-l', '--full-tree', this.commit]);
        if (!listing.ok) {
            throw new errors/* ProblemError */.Mm({
                id: 'RG607',
                message: `the files of commit ${this.commit.slice(0, 12)} cannot be listed: ${listing.stderr}`,
                next: 'Fetch the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`.',
            });
        }
        for (const record of listing.stdout.toString('utf8').split('\0')) {
            // <mode> SP <type> SP <object> SP+ <size, or - for a submodule> TAB <path>
            const tab = record.indexOf('\t');
            if (tab === -1)
                continue;
            const [mode, type, oid, size] = record.slice(0, tab).split(/ +/);
            const path = record.slice(tab + 1);
            // git itself refuses such names; a hand-made tree object may have them.
            if (path.split('/').some((name) => (0,tree_path/* isGitFolder */.Z$)(name) || name === '..' || name === '.'))
                continue;
            const kind = type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
            this.#entries.set(path, { kind, oid: oid ?? '', size: Number(size) || 0 });
            this.#addToParents(path, kind !== 'submodule');
        }
        for (const names of this.#children.values())
            names.sort();
    }
    #addToParents(path, listed) {
        let child = path;
        let isListed = listed;
        for (;;) {
            const parent = (0,tree_path/* parentOf */.gN)(child);
            const siblings = this.#children.get(parent);
            const name = child.slice(parent === '' ? 0 : parent.length + 1);
            if (siblings !== undefined) {
                if (isListed)
                    siblings.push(name);
                return;
            }
            this.#children.set(parent, isListed ? [name] : []);
            this.#entries.set(parent, folder);
            child = parent;
            isListed = true;
        }
    }
}
function notFetched(path, commit) {
    return new errors/* ProblemError */.Mm({
        id: 'RG607',
        message: `the content of ${path} in commit ${commit.slice(0, 12)} was not fetched`,
        place: { file: path },
        next: 'Check out without a filter: `fetch-depth: 0` and no `filter:` for actions/checkout, or `git fetch --refetch`.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/sources/work-tree.ts






// No link at the end even if one was put there since, and no waiting for the writer of a FIFO. Windows has neither flag.
const { O_RDONLY } = external_node_fs_.constants;
const readOnly = O_RDONLY | optionalFlag('O_NOFOLLOW') | optionalFlag('O_NONBLOCK');
/** The files as they are checked out. Folders are taken to stay what they are while a tree object lives. */
class WorkTree {
    id;
    root;
    #links;
    /** Throws a plain `Error` when `root` is not there. */
    constructor(root) {
        this.root = (0,external_node_fs_.realpathSync)(root);
        this.id = `worktree:${this.root}`;
        this.#links = new LinkFollower((path) => this.#nodeAt(path), (absolute) => this.#insideRoot(absolute));
    }
    stat(path) {
        const stats = this.#lstat(this.#links.follow(path).path);
        if (stats === undefined)
            return undefined;
        if (stats.isDirectory())
            return { kind: 'directory', size: 0 };
        if (!stats.isFile())
            throw notRegular(path);
        return { kind: 'file', size: stats.size };
    }
    read(path) {
        const kept = this.#links.follow(path, 'kept').path;
        let descriptor;
        try {
            descriptor = (0,external_node_fs_.openSync)(this.#absolute(kept), readOnly);
        }
        catch (thrown) {
            const followed = this.#links.follow(path).path;
            if (followed === kept)
                throw this.#openError(path, followed, thrown);
            try {
                descriptor = (0,external_node_fs_.openSync)(this.#absolute(followed), readOnly);
            }
            catch (again) {
                throw this.#openError(path, followed, again);
            }
        }
        try {
            const stats = (0,external_node_fs_.fstatSync)(descriptor);
            if (stats.isDirectory())
                throw (0,file_error/* fileError */.z)('EISDIR', path);
            if (!stats.isFile())
                throw notRegular(path);
            refuseOversizeFile(path, stats.size);
            return readAll(descriptor, stats.size);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    list(path) {
        const { path: followed } = this.#links.follow(path);
        try {
            const names = (0,external_node_fs_.readdirSync)(this.#absolute(followed));
            return names.filter((name) => !(0,tree_path/* isGitFolder */.Z$)(name)).sort();
        }
        catch (thrown) {
            const code = (0,file_error/* fileErrorCode */.c)(thrown);
            throw code === 'ENOENT' || code === 'ENOTDIR' ? (0,file_error/* fileError */.z)(code, path) : thrown;
        }
    }
    passed(path) {
        const followed = this.#links.follow(path);
        return followed.links.length === 0 ? [] : [...followed.links, followed.path];
    }
    #openError(path, followed, thrown) {
        const code = (0,file_error/* fileErrorCode */.c)(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return (0,file_error/* fileError */.z)('ENOENT', path);
        // Sockets and devices without a driver cannot even be opened.
        const stats = this.#lstat(followed);
        return stats !== undefined && !stats.isFile() && !stats.isDirectory() ? notRegular(path) : thrown;
    }
    #nodeAt(path) {
        const stats = this.#lstat(path);
        if (stats === undefined)
            return undefined;
        if (stats.isSymbolicLink()) {
            return { kind: 'link', to: (0,external_node_fs_.readlinkSync)(this.#absolute(path)).replaceAll(external_node_path_.sep, '/') };
        }
        return { kind: stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'other' };
    }
    #lstat(path) {
        try {
            return (0,external_node_fs_.lstatSync)(this.#absolute(path), { throwIfNoEntry: false });
        }
        catch (thrown) {
            const code = (0,file_error/* fileErrorCode */.c)(thrown);
            if (code === 'ENOTDIR' || code === 'ENAMETOOLONG')
                return undefined;
            throw thrown;
        }
    }
    #absolute(path) {
        return path === '' ? this.root : `${this.root}/${path}`;
    }
    #insideRoot(absolute) {
        const path = (0,external_node_path_.relative)(this.root, absolute);
        if ((0,external_node_path_.isAbsolute)(path) || path === '..' || path.startsWith(`..${external_node_path_.sep}`))
            return undefined;
        return path.replaceAll(external_node_path_.sep, '/');
    }
}
/** Reads what was there at `fstat`; a file that shrinks meanwhile gives what is left. */
function readAll(descriptor, size) {
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
        const count = (0,external_node_fs_.readSync)(descriptor, bytes, length, size - length, null);
        if (count === 0)
            return bytes.slice(0, length);
        length += count;
    }
    return bytes;
}
function optionalFlag(name) {
    return external_node_fs_.constants[name] ?? 0;
}

;// CONCATENATED MODULE: ./src/sources/open-tree.ts




/** Opens the state that a spec names. Throws RG607 for a commit that is not there. */
function openTree(spec) {
    switch (spec.kind) {
        case 'worktree':
            return new WorkTree(spec.root);
        case 'git':
            return new GitTree(spec.root, spec.commit);
        case 'edited':
            return new EditedTree(openTree(spec.of), spec.files);
        default:
            return (0,errors/* assertNever */.xb)(spec);
    }
}


/***/ }),

/***/ 1977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ screenReads)
});

// EXTERNAL MODULE: ./src/documents/decode.ts
var decode = __webpack_require__(6138);
;// CONCATENATED MODULE: ./src/documents/suspicion.ts
/**
 * One column of indentation can hold two levels (a list at the indentation of its key), a mark and a bracket one each:
 * 2 * 30 + 12 + 20 stays below the depth of 100 that the parser accepts.
 */
const leadingBlanks = 30;
const marksInLine = 12;
const openBrackets = 20;
/**
 * A quick look whether a text could hold what {@link parseDocuments} refuses as hostile. Says yes too often, never no when the
 * parser would refuse: aliases need `*`, `__proto__` its letters (or an escape), depth needs brackets or indentation.
 */
function isSuspicious(text) {
    if (text.includes('__proto__') || /\\[xuU_]/.test(text))
        return true;
    if (text.includes('&') && /(?:^|[\s[{,:?-])\*[^\s*]/.test(text))
        return true;
    return hasDepth(text);
}
function hasDepth(text) {
    let brackets = 0;
    let blanks = 0;
    let marks = 0;
    let leading = true;
    for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        switch (unit) {
            case 0x0a: // line feed
            case 0x0d: // carriage return
                blanks = 0;
                marks = 0;
                leading = true;
                break;
            case 0x20: // space
            case 0x09: // tab
                if (leading && ++blanks > leadingBlanks)
                    return true;
                break;
            case 0x2d: // -
            case 0x3f: // ?
            case 0x3a: // :
                if (isBlank(text.charCodeAt(i + 1)) && ++marks > marksInLine)
                    return true;
                if (unit !== 0x2d)
                    leading = false;
                break;
            case 0x5b: // [
            case 0x7b: // {
                leading = false;
                if (++brackets > openBrackets)
                    return true;
                break;
            case 0x5d: // ]
            case 0x7d: // }
                leading = false;
                if (brackets > 0)
                    brackets--;
                break;
            default:
                leading = false;
        }
    }
    return false;
}
/** Also the end of the text, which is NaN. */
function isBlank(unit) {
    return !(unit > 0x20);
}

// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
;// CONCATENATED MODULE: ./src/sources/screen-reads.ts




/**
 * Wraps a tree so that no engine is handed YAML that could harm it: a file that may hold an alias bomb, endless nesting, a
 * cycle or `__proto__` is parsed here first, and its RG604 or RG606 names the line, which an engine that ran out of memory
 * could not. What is merely wrong is left for the engine to say, and so is what is no YAML (templates).
 */
function screenReads(tree) {
    const harmless = new Set();
    return {
        id: tree.id,
        ...(tree.root === undefined ? {} : { root: tree.root }),
        stat: (path) => tree.stat(path),
        list: (path) => tree.list(path),
        passed: (path) => tree.passed?.(path) ?? [],
        read(path) {
            const bytes = tree.read(path);
            if (harmless.has(path) || !/(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/i.test(path))
                return bytes;
            refuseHarmful(bytes, path);
            harmless.add(path);
            return bytes;
        },
    };
}
function refuseHarmful(bytes, path) {
    try {
        const text = (0,decode/* decodeText */.g)(bytes, path);
        if (isSuspicious(text))
            (0,parse/* parseDocuments */.e)(text, path);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ProblemError */.Mm) || thrown.problem.id !== 'RG601')
            throw thrown;
    }
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Kp: () => (/* binding */ joinTreePath),
/* harmony export */   Z$: () => (/* binding */ isGitFolder),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   r6: () => (/* binding */ escapes),
/* harmony export */   u2: () => (/* binding */ splitTreePath)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

/** Whether a path component is git's own folder; case-insensitive, since some file systems are. */
function isGitFolder(name) {
    return name.length === 4 && name.toLowerCase() === '.git';
}
function escapes(path, message) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm({ id: 'RG603', message, place: { file: path } });
}
/**
 * Components of a tree path. Throws RG603 for what is not a normalised path inside the root, or passes git's own folder:
 * a persisted checkout token lives there.
 */
function splitTreePath(path) {
    if (path === '')
        return [];
    const components = path.split('/');
    for (const component of components) {
        if (component === '' || component === '.' || component === '..' || component.includes('\0')) {
            throw escapes(path, `${JSON.stringify(path)} is not a path inside the repository`);
        }
        if (isGitFolder(component)) {
            throw escapes(path, `${path} lies in git's own folder, which is never read as content`);
        }
    }
    return components;
}
/** Folder of a tree path; `''` for what stands at the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function childOf(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/**
 * The tree path that `relative` means when written in a file of the folder `base`. Purely textual: links are the tree's business.
 * Throws RG603 when it is absolute or leaves the root.
 */
function joinTreePath(base, relative) {
    if (relative.startsWith('/')) {
        throw escapes(relative, `${relative} is an absolute path; paths inside the repository are accepted`);
    }
    const components = base === '' ? [] : base.split('/');
    for (const component of relative.split('/')) {
        if (component === '' || component === '.')
            continue;
        if (component !== '..') {
            components.push(component);
        }
        else if (components.pop() === undefined) {
            const from = base === '' ? 'the root' : base;
            throw escapes(relative, `${relative}, seen from ${from}, leaves the repository`);
        }
    }
    return components.join('/');
}


/***/ }),

/***/ 5257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   T6: () => (/* binding */ pluginEntriesOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* unused harmony export isInline */
const plainLists = [
    ['resources', 'any'],
    ['bases', 'folder'],
    ['components', 'folder'],
    ['crds', 'file'],
    ['configurations', 'file'],
];
const pluginLists = ['generators', 'transformers', 'validators'];
const patchLists = ['patches', 'patchesJson6902', 'replacements'];
const mapGenerators = ['configMapGenerator', 'secretGenerator'];
/** Everything that a kustomization says a build may read, apart from charts. What has another shape is left for kustomize to refuse. */
function entriesOf(kustomization) {
    const entries = [];
    const add = (kind, text, ...at) => {
        if (typeof text === 'string' && text !== '')
            entries.push({ kind, text, at });
    };
    for (const [field, kind] of plainLists) {
        listOf(kustomization[field]).forEach((text, index) => add(kind, text, field, index));
    }
    for (const field of pluginLists) {
        listOf(kustomization[field]).forEach((text, index) => {
            if (!isInline(text))
                add('config', text, field, index);
        });
    }
    listOf(kustomization['patchesStrategicMerge']).forEach((text, index) => {
        if (!isInline(text))
            add('file', text, 'patchesStrategicMerge', index);
    });
    for (const field of patchLists) {
        listOf(kustomization[field]).forEach((patch, index) => add('file', fieldsOf(patch)['path'], field, index, 'path'));
    }
    for (const field of mapGenerators) {
        listOf(kustomization[field]).forEach((generator, index) => {
            for (const source of generatorSources(fieldsOf(generator)))
                add('file', source.text, field, index, ...source.at);
        });
    }
    add('file', fieldsOf(kustomization['openapi'])['path'], 'openapi', 'path');
    return entries;
}
/** `files` may say `key=path`; `envs` and the older `env` are paths. */
function generatorSources(generator) {
    const files = listOf(generator['files']).map((text, index) => ({
        text: typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text,
        at: ['files', index],
    }));
    const envs = listOf(generator['envs']).map((text, index) => ({ text, at: ['envs', index] }));
    return [...files, ...envs, { text: generator['env'], at: ['env'] }];
}
/**
 * Paths in the configuration of a builtin plugin (PatchTransformer, ConfigMapGenerator, ReplacementTransformer, …): they are
 * read relative to the kustomization that lists the plugin.
 */
function pluginEntriesOf(config) {
    const fields = fieldsOf(config);
    const entries = [];
    const add = (text, ...at) => {
        if (typeof text === 'string' && text !== '' && !isInline(text))
            entries.push({ kind: 'file', text, at });
    };
    add(fields['path'], 'path');
    for (const field of ['paths', 'replacements']) {
        listOf(fields[field]).forEach((item, index) => {
            if (typeof item === 'string')
                add(item, field, index);
            else
                add(fieldsOf(item)['path'], field, index, 'path');
        });
    }
    for (const source of generatorSources(fields))
        add(source.text, ...source.at);
    return entries;
}
/** kustomize takes an entry that parses as an object for the object itself. */
function isInline(entry) {
    return typeof entry === 'string' && (entry.includes('\n') || /^\s*[{[]/.test(entry));
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ KustomizationGraph)
});

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
// EXTERNAL MODULE: ./src/documents/decode.ts
var decode = __webpack_require__(6138);
// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
// EXTERNAL MODULE: ./src/targets/kustomization-fields.ts
var kustomization_fields = __webpack_require__(5257);
;// CONCATENATED MODULE: ./src/targets/kustomization-charts.ts


/**
 * Charts of `helmCharts` and the older `helmChartInflationGenerator`, and what in them is an attack: kustomize passes these
 * fields to helm as bare arguments, so a value that starts with `-` is an option, and one of helm's options runs a program
 * (https://github.com/kubernetes-sigs/kustomize/issues/6241).
 */
function chartsOf(kustomization) {
    const charts = [];
    const faults = [];
    const globals = (0,kustomization_fields/* fieldsOf */.Pf)(kustomization['helmGlobals']);
    refuseOptions(globals, ['helmGlobals'], faults);
    refuseAbsolute(globals, ['chartHome', 'configHome'], ['helmGlobals'], faults);
    for (const field of ['helmCharts', 'helmChartInflationGenerator']) {
        (0,kustomization_fields/* listOf */.c3)(kustomization[field]).forEach((item, index) => {
            const chart = (0,kustomization_fields/* fieldsOf */.Pf)(item);
            const at = [field, index];
            refuseOptions(chart, at, faults);
            refuseAbsolute(chart, ['chartHome', 'helmHome', 'helmBin'], at, faults);
            if (chart['helmBin'] !== undefined) {
                const message = 'helmBin names a program to run; kustomizations that start programs are refused';
                faults.push({ id: 'RG604', message, at: [...at, 'helmBin'] });
            }
            charts.push(describe(chart, textOf(chart['chartHome'] ?? globals['chartHome']), at));
        });
    }
    return { charts, faults };
}
/** The command that puts a chart where kustomize looks for it. `folder` is {@link InflatedChart.folder} as a path in the tree. */
function vendorCommand(chart, folder) {
    const repository = chart.repository ?? '';
    const reference = repository.startsWith('oci://')
        ? `${repository.replace(/\/$/, '')}/${chart.name}`
        : `${chart.name} --repo ${repository}`;
    const version = chart.version === undefined ? '' : ` --version ${chart.version}`;
    return `helm pull ${reference}${version} --untar --untardir ${(0,tree_path/* parentOf */.gN)(folder)}`;
}
function describe(chart, chartHome, at) {
    const home = chartHome ?? 'charts';
    const name = textOf(chart['name'] ?? chart['chartName']) ?? '';
    const version = textOf(chart['version'] ?? chart['chartVersion']);
    const repository = textOf(chart['repo'] ?? chart['chartRepoUrl']);
    // A chart of a known version and repository is kept in a folder of its own, by kustomize and by what it pulls.
    const base = version === undefined || repository === undefined ? home : `${home}/${name}-${version}`;
    const values = [
        {
            text: chart['valuesFile'] ?? chart['values'],
            at: [...at, chart['valuesFile'] === undefined ? 'values' : 'valuesFile'],
        },
        ...(0,kustomization_fields/* listOf */.c3)(chart['additionalValuesFiles']).map((text, index) => ({
            text,
            at: [...at, 'additionalValuesFiles', index],
        })),
    ];
    return {
        name,
        at,
        folder: `${base}/${name}`,
        values: values.flatMap((file) => typeof file.text === 'string' && file.text !== '' ? [{ text: file.text, at: file.at }] : []),
        repository,
        version,
    };
}
function refuseOptions(value, at, faults) {
    // Values given inline are written to a file; all other texts become arguments.
    for (const [field, content] of Object.entries((0,kustomization_fields/* fieldsOf */.Pf)(value))) {
        if (field === 'valuesInline' || field === 'valuesLocal')
            continue;
        const texts = Array.isArray(content) ? content : [content];
        texts.forEach((text, index) => {
            if (typeof text !== 'string' || !text.startsWith('-'))
                return;
            const place = Array.isArray(content) ? [...at, field, index] : [...at, field];
            const message = `${field} is ${JSON.stringify(text)}, which helm would take for an option; a value that does not start with - is accepted`;
            faults.push({ id: 'RG604', message, at: place });
        });
    }
}
function refuseAbsolute(fields, names, at, faults) {
    for (const name of names) {
        const text = fields[name];
        if (typeof text !== 'string' || !text.startsWith('/'))
            continue;
        const message = `${name} is the absolute path ${text}; paths inside the repository are accepted`;
        faults.push({ id: 'RG603', message, at: [...at, name] });
    }
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./src/targets/remote-reference.ts
/**
 * Whether kustomize would fetch this entry instead of reading it: a URL, or one of the shorthands that it takes for a git
 * repository even where a folder of that name exists (`NewRepoSpecFromURL`,
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/git/repospec.go). Schemes it does not know count too,
 * since nobody means a local path by them.
 */
function isRemoteReference(entry) {
    if (entry.startsWith('/'))
        return false;
    if (/^https?:/i.test(entry))
        return true;
    const [withoutQuery = ''] = entry.replace(/^git::/i, '').split('?', 1);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(withoutQuery))
        return true;
    const user = /^[a-zA-Z][a-zA-Z0-9-]*@/.exec(withoutQuery)?.[0] ?? '';
    const hostAndPath = withoutQuery.slice(user.length);
    if (user === '' && !/^github\.com[/:]/i.test(hostAndPath))
        return false;
    // scp style: the host ends at the first colon or slash.
    const separator = /[/:]/.exec(hostAndPath);
    if (separator === null || separator.index === 0)
        return false;
    return namesRepository(hostAndPath.slice(separator.index + 1));
}
/** Where no marker says where the repository ends, kustomize takes the first two components. */
function namesRepository(path) {
    if (/_git\/|\/\/|\.git/.test(path))
        return true;
    return path.split('/').length >= 2;
}

;// CONCATENATED MODULE: ./src/targets/kustomization-folder.ts







/** In kustomize's order; more than one in a folder is an error there. */
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Reads one kustomization. What is wrong with it becomes problems; nothing is thrown for content. */
function readKustomization(tree, path) {
    return new FolderReader(tree, tree.passed?.(path).at(-1) ?? path).read();
}
class FolderReader {
    #tree;
    #path;
    #file;
    #document;
    #files = [];
    #directories = [];
    #absent = [];
    #problems = [];
    #missing = [];
    #children = [];
    #pluginChildren = [];
    constructor(tree, path) {
        this.#tree = tree;
        this.#path = path;
    }
    read() {
        const kustomization = this.#parse();
        for (const entry of (0,kustomization_fields/* entriesOf */.Mc)(kustomization))
            this.#follow(entry);
        this.#charts(kustomization);
        return {
            path: this.#path,
            file: this.#file,
            files: this.#files,
            directories: this.#directories,
            absent: this.#absent,
            problems: this.#problems,
            missing: this.#missing,
            usesOpenApi: kustomization['openapi'] !== undefined || kustomization['crds'] !== undefined,
            children: this.#children,
            pluginChildren: this.#pluginChildren,
        };
    }
    #parse() {
        for (const name of kustomizationNames) {
            const file = (0,tree_path/* childOf */.GG)(this.#path, name);
            this.#guard({ file }, () => {
                if (this.#note(file)?.kind === 'file')
                    this.#file ??= file;
            });
        }
        const file = this.#file;
        if (file === undefined)
            return {};
        return (this.#guard(undefined, () => {
            this.#document = (0,parse/* parseDocuments */.e)((0,decode/* decodeText */.g)(this.#tree.read(file), file), file)[0];
            return (0,kustomization_fields/* fieldsOf */.Pf)(this.#document?.value);
        }) ?? {});
    }
    #follow(entry) {
        const place = this.#placeOf(entry.at);
        if (isRemoteReference(entry.text)) {
            this.#refuseRemote(entry.text, place);
            return;
        }
        this.#guard(place, () => {
            const path = (0,tree_path/* joinTreePath */.Kp)(this.#path, entry.text);
            const found = this.#note(path);
            if (found === undefined)
                this.#refuseMissing(entry, path, place);
            if (found?.kind === 'directory' && entry.kind !== 'file') {
                const real = this.#tree.passed?.(path).at(-1) ?? path;
                this.#children.push({ path: real, place });
                if (entry.kind === 'config')
                    this.#pluginChildren.push(real);
            }
            else if (found?.kind === 'file' && entry.kind === 'config') {
                this.#followPlugins(path);
            }
            else if (found?.kind === 'directory') {
                // A folder where a file is meant fails the build, until a file takes its place.
                this.#files.push(path);
            }
        });
    }
    #followPlugins(path) {
        const found = readPlugins(this.#tree, path);
        this.#problems.push(...found.problems);
        for (const entry of found.entries)
            this.#guard(entry.place, () => this.#note((0,tree_path/* joinTreePath */.Kp)(this.#path, entry.text)));
        for (const { chart, placeOf } of found.charts)
            this.#inflate(chart, placeOf);
    }
    #charts(kustomization) {
        const { charts, faults } = chartsOf(kustomization);
        for (const { at, ...fault } of faults)
            this.#problems.push({ ...fault, place: this.#placeOf(at) });
        for (const chart of charts)
            this.#inflate(chart, (at) => this.#placeOf(at));
    }
    /** The embedded engine renders a chart that is there; one that would have to be pulled is a problem. */
    #inflate(chart, placeOf) {
        const place = placeOf(chart.at);
        // An absolute home is a fault of its own.
        if (!chart.folder.startsWith('/')) {
            this.#guard(place, () => {
                const folder = (0,tree_path/* joinTreePath */.Kp)(this.#path, chart.folder);
                if (this.#note(folder)?.kind === 'directory')
                    this.#directories.push(folder);
                else if (chart.repository !== undefined && !chart.repository.startsWith('-'))
                    this.#problems.push(refusePull(chart, folder, place));
            });
        }
        for (const file of chart.values) {
            if (isRemoteReference(file.text))
                this.#refuseRemote(file.text, placeOf(file.at));
            else
                this.#guard(placeOf(file.at), () => this.#note((0,tree_path/* joinTreePath */.Kp)(this.#path, file.text)));
        }
    }
    /** Adds a path to what may be read, with the links on the way, and says what stands there. */
    #note(path) {
        const entry = this.#tree.stat(path);
        const paths = [path, ...(this.#tree.passed?.(path) ?? [])];
        if (entry === undefined)
            this.#absent.push(...paths);
        else
            this.#files.push(...(entry.kind === 'file' ? paths : paths.slice(1, -1)));
        return entry;
    }
    /** kustomize would say the same, without the line and in the words of its file system. */
    #refuseMissing({ at, text }, path, place) {
        const [field] = at;
        if (typeof field !== 'string' || !required.has(field))
            return;
        this.#missing.push({
            id: 'RG601',
            message: `${field} names ${text}, but there is nothing at ${path}`,
            place,
            next: `Correct the path in ${place.file}, or add what it names.`,
        });
    }
    #refuseRemote(text, place) {
        const folder = this.#path === '' ? '.' : this.#path;
        this.#problems.push({
            id: 'RG602',
            message: `${text} is remote; nothing is fetched while checking`,
            place,
            next: `Vendor it: kustomize localize ${folder} ${folder === '.' ? 'localized' : `${folder}-localized`}, or copy the files into the repository and name them by a relative path.`,
        });
    }
    /** Turns problems that the tree throws into problems at the entry that led there. */
    #guard(place, ask) {
        try {
            return ask();
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* ProblemError */.Mm))
                throw thrown;
            this.#problems.push({ ...thrown.problem, ...(place === undefined ? {} : { place }) });
            return undefined;
        }
    }
    #placeOf(at) {
        return placeIn(this.#document, this.#file ?? this.#path, at);
    }
}
/** Fields whose paths have to be there for any build. */
const required = new Set(['resources', 'bases', 'components', 'patches']);
/** Functions in plugin configurations start containers or programs where kustomize is allowed to. */
const functionAnnotations = ['config.kubernetes.io/function', 'config.k8s.io/function'];
/** Paths, charts and refusals in a file of plugin configurations. */
function readPlugins(tree, file) {
    const entries = [];
    const found = [];
    const problems = [];
    try {
        for (const document of (0,parse/* parseDocuments */.e)((0,decode/* decodeText */.g)(tree.read(file), file), file)) {
            const fault = (id, message, at) => {
                problems.push({ id, message, place: placeIn(document, file, at) });
            };
            const annotations = (0,kustomization_fields/* fieldsOf */.Pf)((0,kustomization_fields/* fieldsOf */.Pf)((0,kustomization_fields/* fieldsOf */.Pf)(document.value)['metadata'])['annotations']);
            for (const name of functionAnnotations) {
                if (annotations[name] === undefined)
                    continue;
                const message = `the annotation ${name} asks to run a container or a program; plugins that do are refused`;
                fault('RG604', message, ['metadata', 'annotations', name]);
            }
            const { charts, faults } = chartsOf({ helmCharts: [document.value] });
            if (/^Helm/.test(String((0,kustomization_fields/* fieldsOf */.Pf)(document.value)['kind']))) {
                for (const { id, message, at } of faults)
                    fault(id, message, at.slice(2));
                const placeOf = (at) => placeIn(document, file, at.slice(2));
                for (const chart of charts)
                    found.push({ chart, placeOf });
            }
            for (const entry of (0,kustomization_fields/* pluginEntriesOf */.T6)(document.value)) {
                if (isRemoteReference(entry.text))
                    fault('RG602', `${entry.text} is remote; nothing is fetched while checking`, entry.at);
                else
                    entries.push({ text: entry.text, place: placeIn(document, file, entry.at) });
            }
        }
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ProblemError */.Mm))
            throw thrown;
        problems.push(thrown.problem);
    }
    return { entries, charts: found, problems };
}
function refusePull(chart, folder, place) {
    return {
        id: 'RG602',
        message: `the chart ${chart.name} would be pulled from ${chart.repository ?? 'a repository'}; nothing is fetched while checking`,
        place,
        next: `Vendor it: ${vendorCommand(chart, folder)}`,
    };
}
function placeIn(document, file, at) {
    const position = document?.positionOf(at);
    return position === undefined ? { file } : { file, line: position.line, column: position.column };
}

;// CONCATENATED MODULE: ./src/targets/kustomization-graph.ts



/** Overlays stand on bases through a handful of levels; kustomize recurses through them, so an endless chain must not reach it. */
const deepestChain = 200;
/** Static walk over the kustomizations of a tree. Each folder is read once, however many overlays share it. */
class KustomizationGraph {
    #tree;
    #folders = new Map();
    constructor(tree) {
        this.#tree = tree;
    }
    /** What the kustomization in a folder says itself. */
    folder(path) {
        let folder = this.#folders.get(path);
        if (folder === undefined) {
            folder = readKustomization(this.#tree, path);
            this.#folders.set(path, folder);
            this.#folders.set(folder.path, folder);
        }
        return folder;
    }
    /** What building a folder may read. Problems come in the order of the walk, a loop of references as RG601. */
    reach(path) {
        const root = this.folder(path);
        const files = new Set();
        const directories = new Set();
        const absent = new Set();
        const problems = [];
        const missing = [];
        let usesOpenApi = false;
        if (root.path !== path)
            for (const link of this.#tree.passed?.(path) ?? [])
                files.add(link);
        // Iterative, since the content decides how deep it goes. `chain` holds the folders between the root and the current one.
        const done = new Set();
        const chain = [];
        const open = new Map();
        const enter = (folder) => {
            for (const file of folder.files)
                files.add(file);
            for (const directory of folder.directories)
                directories.add(directory);
            for (const path of folder.absent)
                absent.add(path);
            problems.push(...folder.problems);
            missing.push(...folder.missing);
            usesOpenApi ||= folder.usesOpenApi;
            open.set(folder.path, chain.length);
            chain.push({ folder, next: 0 });
        };
        enter(root);
        for (let top = chain.at(-1); top !== undefined; top = chain.at(-1)) {
            const child = top.folder.children[top.next++];
            if (child === undefined) {
                chain.pop();
                open.delete(top.folder.path);
                done.add(top.folder.path);
                this.#addPlugins(top.folder, { files, directories, absent, problems });
                continue;
            }
            if (done.has(child.path))
                continue;
            const loop = open.get(child.path);
            if (loop !== undefined) {
                const names = [...chain.slice(loop).map((link) => link.folder.path), child.path].map((name) => name || '.');
                problems.push({
                    id: 'RG601',
                    message: `kustomizations refer to each other in a loop: ${abridge(names)}`,
                    place: child.place,
                });
                continue;
            }
            if (chain.length > deepestChain) {
                const message = `kustomizations stand on each other through more than ${deepestChain} levels, which is the limit`;
                problems.push({ id: 'RG606', message, place: child.place });
                break;
            }
            enter(this.folder(child.path));
        }
        return {
            files: [...files].sort(),
            directories: [...directories].sort(),
            absent: [...absent].sort(),
            problems,
            missing,
            usesOpenApi,
            children: [...new Set(root.children.map((child) => child.path))],
        };
    }
    /** Plugin configurations may come from a kustomization of their own; their paths still count from the one that uses them. */
    #addPlugins(folder, found) {
        for (const child of folder.pluginChildren) {
            const seen = new Set([child]);
            for (const path of seen) {
                const part = this.folder(path);
                for (const next of part.children)
                    seen.add(next.path);
                for (const file of part.files) {
                    if (file === part.file)
                        continue;
                    const plugins = readPlugins(this.#tree, file);
                    found.problems.push(...plugins.problems);
                    for (const entry of plugins.entries)
                        this.#add(folder.path, entry, found);
                    for (const { chart, placeOf } of plugins.charts) {
                        const place = placeOf(chart.at);
                        const isThere = this.#add(folder.path, { text: chart.folder, place }, found);
                        if (isThere === false && chart.repository !== undefined)
                            found.problems.push(refusePull(chart, (0,tree_path/* joinTreePath */.Kp)(folder.path, chart.folder), place));
                        for (const { text, at } of chart.values)
                            this.#add(folder.path, { text, place: placeOf(at) }, found);
                    }
                }
            }
        }
    }
    /** @returns whether it is there; `undefined` when that may not be asked */
    #add(base, entry, found) {
        try {
            const path = (0,tree_path/* joinTreePath */.Kp)(base, entry.text);
            const stands = this.#tree.stat(path);
            const there = stands === undefined ? found.absent : stands.kind === 'directory' ? found.directories : found.files;
            for (const passed of [path, ...(this.#tree.passed?.(path) ?? [])])
                there.add(passed);
            return stands !== undefined;
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* ProblemError */.Mm))
                throw thrown;
            found.problems.push({ ...thrown.problem, place: entry.place });
            return undefined;
        }
    }
}
function abridge(names) {
    const shown = names.length > 8 ? [...names.slice(0, 4), '…', ...names.slice(-3)] : names;
    return shown.join(' → ');
}


/***/ })

};
