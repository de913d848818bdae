/*
 * Who may do what, as people read it. `matrix.test.ts` tries every cell on a running server; a command, call or role without
 * its place here fails there. Who the roles are stands in `matrix-cast.ts`.
 */

/** Who comes in at the live channel, by what they ask to be. */
export const LIVE_DOOR = `
             nobody     here         there        else       erased     caller       screen     t-own      t-other    t-else     lead       colleague  owner      token
participant  forbidden  participant  participant  forbidden  forbidden  participant  forbidden  forbidden  forbidden  forbidden  forbidden  forbidden  forbidden  forbidden
facilitator  forbidden  forbidden    forbidden    forbidden  forbidden  forbidden    forbidden  tafel      tafel      forbidden  lead       forbidden  forbidden  forbidden
presenter    forbidden  forbidden    forbidden    forbidden  forbidden  forbidden    presenter  forbidden  forbidden  forbidden  forbidden  forbidden  forbidden  forbidden
`;

/** Commands in the order of a meeting; `-` is forbidden. Whoever comes second where a thing is done once finds it done (`stale`). */
export const COMMANDS_RUNNING = `
                    here  there  caller  screen  t-own  t-other  lead
openQuestionnaire   -     -      -       -       -      -        ok
closeQuestionnaire  -     -      -       -       -      -        ok
start               -     -      -       -       -      -        ok
nextBlock           -     -      -       -       -      -        ok
extend              -     -      -       -       ok     -        ok
pause               -     -      -       -       -      -        ok
resume              -     -      -       -       -      -        ok
message             -     -      -       -       ok     -        ok
expect              -     -      -       -       -      -        ok
lockDoor            -     -      -       -       -      -        ok
seat                -     -      -       -       ok     -        ok
seatAll             -     -      -       -       -      -        ok
chooseTafel         ok    ok     ok      -       -      -        -
addCaller           -     -      -       -       ok     -        ok
ready               ok    ok     ok      -       -      -        -
raiseHand           ok    ok     ok      -       -      -        -
askHelp             ok    ok     ok      -       -      -        -
answerHelp          -     -      -       -       ok     -        ok
lowerHand           -     -      -       -       ok     -        ok
hideNote            -     -      -       -       ok     -        stale
showNote            -     -      -       -       ok     -        stale
spotlight           -     -      -       -       -      -        ok
groupTogether       -     -      -       -       ok     -        ok
goToBlock           -     -      -       -       -      -        ok
reveal              -     -      -       -       ok     -        stale
toPlenary           -     -      -       -       -      -        ok
closeVote           -     -      -       -       -      -        ok
publishResult       -     -      -       -       -      -        ok
voteAgain           -     -      -       -       -      -        ok
sendToVote          -     -      -       -       -      -        ok
close               -     -      -       -       -      -        ok
reopen              -     -      -       -       -      -        ok
`;

/**
 * Documents while the session runs and participants group at tafel 1; `-` is not even opened. Nothing ties an anonymous document to a
 * person, so who erased themselves still has theirs.
 */
export const DOCUMENTS_RUNNING = `
                     nobody  here   there  else  erased  caller  screen  t-own  t-other  t-else  lead   colleague  owner  token
own/here             -       write  -      -     -       -       -       -      -        -       -      -          -      -
own/there            -       -      write  -     -       -       -       -      -        -       -      -          -      -
own/caller           -       -      -      -     -       write   -       -      -        -       -      -          -      -
own/erased           -       -      -      -     erased  -       -       -      -        -       -      -          -      -
own/nobody           -       -      -      -     -       -       -       -      -        -       -      -          -      -
anonymous            -       write  write  -     write   write   -       -      -        -       -      -          -      -
grouping/tafel-1     -       write  -      -     -       write   -       write  -        -       write  -          -      -
grouping/tafel-2     -       -      read   -     -       -       -       -      write    -       write  -          -      -
grouping/plenary     -       read   read   -     -       read    -       read   read     -       write  -          -      -
grouping/nowhere     -       -      -      -     -       -       -       -      -        -       -      -          -      -
arrangement/tafel-1  -       -      -      -     -       -       -       write  -        -       write  -          -      -
arrangement/tafel-2  -       -      -      -     -       -       -       -      write    -       write  -          -      -
arrangement/plenary  -       -      -      -     -       -       -       -      -        -       write  -          -      -
arrangement/nowhere  -       -      -      -     -       -       -       -      -        -       -      -          -      -
board/tafel-1        -       read   -      -     -       read    read    read   read     -       read   -          -      -
board/tafel-2        -       -      read   -     -       -       read    read   read     -       read   -          -      -
board/plenary        -       read   read   -     -       read    read    read   read     -       read   -          -      -
board/nowhere        -       -      -      -     -       -       -       -      -        -       -      -          -      -
`;

/** Calls while the session runs: the status, or the code of an error that says more. Keys, codes and passwords prove themselves, whoever sends them. */
export const HTTP_RUNNING = `
                                  nobody       here         there        else         erased       caller       screen       t-own        t-other      t-else       lead         colleague         owner             token
GET /api/health                   200          200          200          200          200          200          200          200          200          200          200          200               200               200
GET /api/metrics                  401          401          401          401          401          401          401          401          401          401          401          403               403               200
GET /api/openapi.json             200          200          200          200          200          200          200          200          200          200          200          200               200               200
GET /api/join/:code               200          200          200          200          200          200          200          200          200          200          200          200               200               200
POST /api/join                    200          200          200          200          200          200          200          200          200          200          200          200               200               200
POST /api/facilitate              200          200          200          200          200          200          200          200          200          200          200          200               200               200
POST /api/present                 200          200          200          200          200          200          200          200          200          200          200          200               200               200
POST /api/sessions/:id/presenter  401          401          401          401          401          401          401          403          403          401          200          404               200               200
GET /api/set-up                   200          200          200          200          200          200          200          200          200          200          200          200               200               200
POST /api/organisers              401          401          401          401          401          401          401          401          401          401          401          201               201               201
GET /api/organiser                401          401          401          401          401          401          401          401          401          401          401          200               200               200
POST /api/sign-in                 bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request  bad-request       bad-request       bad-request
GET /api/sessions                 401          401          401          401          401          401          401          401          401          401          401          200               200               200
POST /api/sessions                401          401          401          401          401          401          401          401          401          401          401          201               201               201
POST /api/sessions/import-report  401          401          401          401          401          401          401          401          401          401          401          bad-session-file  bad-session-file  bad-session-file
GET /api/sessions/:id             401          401          401          401          401          401          401          401          401          401          401          404               200               200
PATCH /api/sessions/:id           401          401          401          401          401          401          401          401          401          401          401          404               already-running   already-running
DELETE /api/sessions/:id          401          401          401          401          401          401          401          401          401          401          401          404               204               204
POST /api/sessions/:id/copy       401          401          401          401          401          401          401          401          401          401          401          404               201               201
GET /api/sessions/:id/report      401          401          401          401          401          401          401          403          403          401          not-closed   404               not-closed        not-closed
GET /api/sessions/:id/narrative   401          401          401          401          401          401          401          403          403          401          not-closed   404               not-closed        not-closed
PUT /api/sessions/:id/narrative   401          401          401          401          401          401          401          403          403          401          bad-request  404               bad-request       bad-request
POST /api/sessions/:id/versions   401          401          401          401          401          401          401          403          403          401          bad-request  404               bad-request       bad-request
GET /api/house-style              401          401          401          401          401          401          401          401          401          401          401          200               200               200
PUT /api/house-style              401          401          401          401          401          401          401          401          401          401          401          200               200               200
DELETE /api/house-style           401          401          401          401          401          401          401          401          401          401          401          204               204               204
GET /api/house-style/template     401          401          401          401          401          401          401          401          401          401          401          no-template       no-template       no-template
PUT /api/house-style/template     401          401          401          401          401          401          401          401          401          401          401          bad-template      bad-template      bad-template
DELETE /api/house-style/template  401          401          401          401          401          401          401          401          401          401          401          204               204               204
POST /api/demo                    demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off     demo-off          demo-off          demo-off
`;

/** Documents after closing: boards stay to be read, all else is at rest. */
export const DOCUMENTS_CLOSED = `
                     nobody  here    there   else  erased  caller  screen  t-own   t-other  t-else  lead    colleague  owner  token
own/here             -       closed  -       -     -       -       -       -       -        -       -       -          -      -
own/there            -       -       closed  -     -       -       -       -       -        -       -       -          -      -
own/caller           -       -       -       -     -       closed  -       -       -        -       -       -          -      -
own/erased           -       -       -       -     erased  -       -       -       -        -       -       -          -      -
own/nobody           -       -       -       -     -       -       -       -       -        -       -       -          -      -
anonymous            -       closed  closed  -     closed  closed  -       -       -        -       -       -          -      -
grouping/tafel-1     -       closed  -       -     -       closed  -       closed  -        -       closed  -          -      -
grouping/tafel-2     -       -       closed  -     -       -       -       -       closed   -       closed  -          -      -
grouping/plenary     -       closed  closed  -     -       closed  -       closed  closed   -       closed  -          -      -
grouping/nowhere     -       -       -       -     -       -       -       -       -        -       -       -          -      -
arrangement/tafel-1  -       -       -       -     -       -       -       closed  -        -       closed  -          -      -
arrangement/tafel-2  -       -       -       -     -       -       -       -       closed   -       closed  -          -      -
arrangement/plenary  -       -       -       -     -       -       -       -       -        -       closed  -          -      -
arrangement/nowhere  -       -       -       -     -       -       -       -       -        -       -       -          -      -
board/tafel-1        -       read    -       -     -       read    read    read    read     -       read    -          -      -
board/tafel-2        -       -       read    -     -       -       read    read    read     -       read    -          -      -
board/plenary        -       read    read    -     -       read    read    read    read     -       read    -          -      -
board/nowhere        -       -       -       -     -       -       -       -       -        -       -       -          -      -
`;

/** Commands after closing. */
export const COMMANDS_CLOSED = `
                    here            there           caller          screen          t-own           t-other         lead
openQuestionnaire   -               -               -               -               -               -               stale
closeQuestionnaire  -               -               -               -               -               -               stale
start               -               -               -               -               -               -               stale
nextBlock           -               -               -               -               -               -               stale
extend              -               -               -               -               stale           -               stale
pause               -               -               -               -               -               -               stale
resume              -               -               -               -               -               -               stale
message             -               -               -               -               ok              -               ok
expect              -               -               -               -               -               -               ok
lockDoor            -               -               -               -               -               -               ok
seat                session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed
seatAll             session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed
chooseTafel         session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed
addCaller           session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed
ready               ok              ok              ok              -               -               -               -
raiseHand           ok              ok              ok              -               -               -               -
askHelp             ok              ok              ok              -               -               -               -
answerHelp          -               -               -               -               ok              -               ok
lowerHand           -               -               -               -               ok              -               ok
hideNote            -               -               -               -               session-closed  -               session-closed
showNote            -               -               -               -               session-closed  -               session-closed
spotlight           -               -               -               -               -               -               ok
groupTogether       -               -               -               -               ok              -               ok
goToBlock           -               -               -               -               -               -               stale
reveal              -               -               -               -               stale           -               stale
toPlenary           -               -               -               -               -               -               stale
closeVote           -               -               -               -               -               -               stale
publishResult       -               -               -               -               -               -               stale
voteAgain           -               -               -               -               -               -               stale
sendToVote          -               -               -               -               -               -               stale
close               -               -               -               -               -               -               stale
`;

/** Calls after closing: what is not as while it runs, and what is only tried at the end. All other calls stand in the table above. */
export const HTTP_CLOSED = `
                                                      nobody          here            there           else            erased          caller          screen          t-own           t-other         t-else          lead            colleague       owner           token
POST /api/join                                        session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed  session-closed
GET /api/sessions/:id/report                          401             401             401             401             401             401             401             403             403             401             200             404             200             200
GET /api/sessions/:id/narrative                       401             401             401             401             401             401             401             403             403             401             200             404             200             200
POST /api/sessions/:id/reopen                         401             401             401             401             401             401             401             401             401             401             401             404             200             stale
DELETE /api/sessions/:id/participants/:participantId  403             403             403             403             403             204             403             403             403             403             403             403             403             403
POST /api/sign-out                                    204             204             204             204             204             204             204             204             204             204             204             204             204             204
`;
