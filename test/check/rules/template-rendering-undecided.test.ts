import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withRequest } from '../make-document.ts';

/** A request after a loop of so many iterations, each of which takes a few steps. */
function loop(iterations: number): string {
  return `#foreach($i in [1..${iterations}])#foreach($j in [1..100])#set($x = $j)#end#end{"StreamName": "a", "PartitionKey": "b", "Data": ""}`;
}

describeRule('template-rendering-undecided', 'info', {
  finds: [
    [
      'a template that takes more steps than an operation has',
      withRequest(loop(900)),
      [INTEGRATION, `The templates of ${TITLE} take too many steps to be rendered for every sample body.`],
    ],
    [
      'one that has too few left for the second body',
      withRequest(`${loop(80)}#set($y = $input.path('$.a'))`),
      [INTEGRATION, `The templates of ${TITLE} take too many steps to be rendered for every sample body.`],
    ],
  ],
  passes: [['a loop that ends in time', withRequest(loop(10))]],
});
